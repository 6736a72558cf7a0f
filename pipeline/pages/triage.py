"""Judges whether a PDF page's text layer can be believed or its image must be read anew."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon import Lexicon
from pipeline.pages.text_layer import LayerText
from pipeline.pages.wrong_language import LanguageSigns, language_signs

FEW_LETTERS = 20
BROKEN_SHARE = 0.01
KNOWN_SHARE = 0.75
"""Below this share of known words a visible layer's encoding is doubted."""
PICTURE_SHARE = 0.5
"""A picture that covers more of the page than this may be the scan of the page."""
ENOUGH_WORDS = 40
UMLAUT_SHARE = 0.006
HIDDEN_KNOWN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the layer is believed, with the reason as the database shows it."""

    believed: bool
    why: str
    wrong_language: bool = False
    hidden: bool = False
    """Whether the layer lies under the picture of the page."""

    def doubted(self) -> Verdict:
        """The verdict once another page of the same reader turned out to be wrong."""
        why = "Textebene unter dem Scan auf anderen Seiten verlesen: Bild neu gelesen"
        return Verdict(False, why, hidden=True)


def judge_layer(layer: LayerText, picture_share: float, lexicon: Lexicon) -> Verdict:
    """Return the verdict; ``picture_share`` is the largest picture's share of the page's area."""
    if layer.letters < FEW_LETTERS:
        return Verdict(False, "keine Textebene: Bild gelesen")
    signs = language_signs((word.text for word in layer.words), lexicon)
    if layer.broken > BROKEN_SHARE * layer.letters:
        return Verdict(False, "Textebene ohne brauchbare Zeichentabelle: Bild gelesen")
    hidden = layer.invisible > 0 or picture_share > PICTURE_SHARE
    if hidden and picture_share > PICTURE_SHARE:
        return _judge_hidden(signs)
    if signs.judged >= ENOUGH_WORDS and signs.known_share < KNOWN_SHARE:
        share = f"{signs.known_share:.0%}"
        return Verdict(False, f"Textebene nur zu {share} bekannte Wörter: Bild gelesen")
    return Verdict(True, "digitale Textebene, deutsch und vollständig")


def _judge_hidden(signs: LanguageSigns) -> Verdict:
    """A reader's layer under the scan: believed only without any sign of a wrong language."""
    if signs.judged < ENOUGH_WORDS:
        why = "zu wenig Text unter dem Scan, um ihm zu trauen: Bild neu gelesen"
        return Verdict(False, why, hidden=True)
    if signs.umlaut_share < UMLAUT_SHARE:
        why = f"Textebene unter dem Scan mit {signs.umlaut_share:.1%} Umlauten: falsche Sprache"
        return Verdict(False, f"{why}, Bild neu gelesen", wrong_language=True, hidden=True)
    if signs.repaired:
        why = f"Textebene unter dem Scan verlesen ({', '.join(signs.examples)}): Bild neu gelesen"
        return Verdict(False, why, wrong_language=True, hidden=True)
    if signs.known_share < HIDDEN_KNOWN_SHARE:
        why = f"Textebene unter dem Scan nur zu {signs.known_share:.0%} bekannte Wörter"
        return Verdict(False, f"{why}: Bild neu gelesen", hidden=True)
    why = f"Textebene unter dem Scan, {signs.known_share:.0%} bekannte Wörter"
    return Verdict(True, why, hidden=True)
