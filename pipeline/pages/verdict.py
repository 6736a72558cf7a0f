"""The records of judging a page: its picture, and whether its text layer is believed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """The largest picture of a page."""

    share: float
    """Of the page's area."""
    covers_text: bool
    """Whether it is drawn after the first text, and so over it."""
    dpi: float = 0.0
    """The finest resolution of the pictures that cover much of the page; 0 without any."""
    blank: bool = False
    """Whether nothing at all is drawn on the page."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the layer is believed, with the reason as the database shows it."""

    believed: bool
    why: str
    wrong_language: bool = False
    hidden: bool = False
    """Whether the layer lies under the picture of the page."""
    short: bool = False
    """Whether nothing but its few words speaks against the layer."""
    few: bool = False
    """Whether it is a digital page of so few words that the ink beside them decides."""

    def doubted(self) -> Verdict:
        """The verdict once another page of the same reader turned out to be wrong."""
        why = "Textebene unter dem Scan auf anderen Seiten verlesen: Bild neu gelesen"
        return Verdict(False, why, hidden=True)

    def trusted(self) -> Verdict:
        """The verdict on few words once the other pages of the same reader were right."""
        why = "Textebene unter dem Scan, wenige Wörter, auf den anderen Seiten richtig"
        return Verdict(True, why, hidden=True)
