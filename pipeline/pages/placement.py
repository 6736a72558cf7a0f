"""Judges a text layer by where it lies on its page: over the print, and over all of it."""

from __future__ import annotations

from pipeline.pages.ink import Ink
from pipeline.pages.verdict import Verdict

MOST_BETWEEN = 0.42
"""Ink between words as a share of the ink on them: under 0.32 in layers that readers left under
their scans, from 0.5 in layers of another document (measured on fixtures and published scans)."""
LEAST_COVERED = {True: 0.48, False: 0.2}
"""Share of the page's ink that lies under words, for hidden and for visible layers; arms, stamps
and tables take up to half of a page's ink."""
ENOUGH_GAPS = 10
MOST_LINES_LEFT = {True: 0.2, False: 0.5}
"""Share of the page's lines of print without words, for hidden and for visible layers: under 0.12
in right ones, from 0.24 in layers of two thirds of a page; a letter head may be part of a picture.
"""
FEW_LINES_LEFT = 0.2
"""The same for digital pages of a word or two: a title page, a page to sign on."""
LEFT_TO_PICTURE = 0.8
"""Share of lines without words from which a picture under a short title is the page's text."""


def judge_ink(verdict: Verdict, ink: Ink) -> Verdict:
    """Return the verdict once the words' places were compared with the picture's ink."""
    left = ink.lines_left / max(ink.lines, 1)
    if verdict.few:
        return _judge_few(verdict, left)
    if ink.gaps >= ENOUGH_GAPS and ink.between > MOST_BETWEEN:
        why = "Textebene liegt nicht auf der Schrift des Bildes: Bild neu gelesen"
        return Verdict(False, why, hidden=True)
    if ink.covered < LEAST_COVERED[verdict.hidden]:
        why = f"Textebene deckt nur {ink.covered:.0%} der Schrift des Bildes: Bild neu gelesen"
        return Verdict(False, why)
    if left > MOST_LINES_LEFT[verdict.hidden]:
        why = f"Textebene lässt {left:.0%} der Zeilen des Bildes aus: Bild neu gelesen"
        return Verdict(False, why)
    return verdict


def _judge_few(verdict: Verdict, left: float) -> Verdict:
    """A word or two: believed unless the page shows lines that are no text."""
    if left > (LEFT_TO_PICTURE if verdict.believed else FEW_LINES_LEFT):
        return Verdict(False, "fast keine Textebene, aber Schrift im Bild: Bild gelesen")
    return Verdict(True, "digitale Textebene, wenige Wörter")
