"""Judges whether a PDF page's text layer can be believed or its image must be read anew."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon import Lexicon
from pipeline.pages.damage import Damage, damage_of
from pipeline.pages.ink import Ink
from pipeline.pages.text_layer import LayerText
from pipeline.pages.wrong_language import LanguageSigns, language_signs

FEW_LETTERS = 20
LONG_WORD = 4
BROKEN_SHARE = 0.01
KNOWN_SHARE = 0.75
"""Below this share of known words a visible layer's encoding is doubted."""
PICTURE_SHARE = 0.5
"""A picture that covers more of the page than this may be the scan of the page."""
ENOUGH_WORDS = 40
UMLAUT_SHARE = 0.006
"""Share of ä ö ü ß among letters below which text was read with the wrong language."""
HIDDEN_KNOWN_SHARE = 0.9
NAMED_KNOWN_SHARE, SMALL_KNOWN_SHARE = 0.8, 0.97
"""Pages full of names: fewer words are enough where nearly all those written small are known."""
SHORT_KNOWN_SHARE = 0.97
"""A page of few words needs nearly all of them known to follow the document's other pages."""
MISREAD_SHARE = 0.005
"""Names make single words look misread; more than this share is no accident."""
LOST_WORDS = 3
"""So many words that would be known with an umlaut are no accident."""
MOST_BETWEEN = 0.42
"""Ink between words as a share of the ink on them: under 0.32 in layers that readers left under
their scans, from 0.5 in layers of another document (measured on fixtures and published scans)."""
LEAST_COVERED = {True: 0.48, False: 0.2}
"""Share of the page's ink that lies under words, for hidden and for visible layers; arms, stamps
and tables take up to half of a page's ink."""
ENOUGH_GAPS = 10
KNOWN_WITH_UMLAUTS = 0.6
"""Lists of names hold few known words; with umlauts in place this many are enough."""


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

    def doubted(self) -> Verdict:
        """The verdict once another page of the same reader turned out to be wrong."""
        why = "Textebene unter dem Scan auf anderen Seiten verlesen: Bild neu gelesen"
        return Verdict(False, why, hidden=True)

    def trusted(self) -> Verdict:
        """The verdict on few words once the other pages of the same reader were right."""
        why = "Textebene unter dem Scan, wenige Wörter, auf den anderen Seiten richtig"
        return Verdict(True, why, hidden=True)


def judge_layer(layer: LayerText, picture: Picture, lexicon: Lexicon) -> Verdict:
    """Return the verdict on a page's text layer, from its words alone."""
    if picture.blank:
        return Verdict(True, "leere Seite: nichts darauf")
    useless = _useless(layer)
    if useless:
        return Verdict(False, useless)
    return _judge_words(layer, picture, lexicon)


def _judge_words(layer: LayerText, picture: Picture, lexicon: Lexicon) -> Verdict:
    scanned = picture.share > PICTURE_SHARE
    texts = [word.text for word in layer.words]
    signs = language_signs(texts, lexicon)
    if scanned and (layer.invisible or picture.covers_text):
        return _judge_hidden(signs)
    damaged = _why_damaged(damage_of(texts, layer.fonts, lexicon))
    if damaged:
        return Verdict(False, f"{damaged}: Bild gelesen")
    if signs.judged < ENOUGH_WORDS:
        return Verdict(True, "digitale Textebene")
    if scanned and signs.umlaut_share < UMLAUT_SHARE:
        return Verdict(False, _without_umlauts(signs), wrong_language=True, hidden=True)
    return _judge_visible(signs)


def judge_ink(verdict: Verdict, ink: Ink) -> Verdict:
    """Return the verdict once the words' places were compared with the picture's ink."""
    if ink.gaps >= ENOUGH_GAPS and ink.between > MOST_BETWEEN:
        why = "Textebene liegt nicht auf der Schrift des Bildes: Bild neu gelesen"
        return Verdict(False, why, hidden=True)
    if ink.covered < LEAST_COVERED[verdict.hidden]:
        why = f"Textebene deckt nur {ink.covered:.0%} der Schrift des Bildes: Bild neu gelesen"
        return Verdict(False, why)
    return verdict


def _why_damaged(damage: Damage) -> str:
    """Why the fonts' tables of signs are not believed; empty when they are."""
    if damage.spaced:
        return "Textebene mit gesperrten Buchstaben"
    if damage.meaningless:
        return f"Zeichen ohne Bedeutung in der Textebene ({damage.meaningless[0]})"
    if damage.disguised:
        return f"Textebene mit falschen Zeichen ({damage.disguised[0]})"
    if damage.torn:
        return f"in der Textebene fehlen Ligaturen ({damage.torn[0]})"
    if damage.unreadable_font:
        return f"eine Schrift der Textebene ist unlesbar ({damage.unreadable_font})"
    return ""


def _useless(layer: LayerText) -> str:
    """Why the layer cannot be used, whatever it says; empty when it can."""
    if layer.letters < FEW_LETTERS:
        return "keine Textebene: Bild gelesen"
    if layer.broken > BROKEN_SHARE * layer.letters:
        return "Textebene ohne brauchbare Zeichentabelle: Bild gelesen"
    return "Textebene liegt quer zur Seite: Bild gelesen" if _sideways(layer) else ""


def _sideways(layer: LayerText) -> bool:
    """Whether most longer words run up or down the page."""
    boxes = [word.box for word in layer.words if word.box and len(word.text) >= LONG_WORD]
    return sum(box.height > box.width for box in boxes) * 2 > len(boxes)


def _judge_visible(signs: LanguageSigns) -> Verdict:
    """Text that was set, not read: doubted only when its encoding is damaged."""
    share = f"{signs.known_share:.0%}"
    enough = KNOWN_SHARE if signs.umlaut_share < UMLAUT_SHARE else KNOWN_WITH_UMLAUTS
    if signs.known_share < enough:
        return Verdict(False, f"Textebene nur zu {share} bekannte Wörter: Bild gelesen")
    if signs.lost >= LOST_WORDS:
        return Verdict(False, f"in der Textebene fehlen Umlaute ({signs.lost}): Bild gelesen")
    return Verdict(True, f"digitale Textebene, {share} bekannte Wörter")


def _judge_hidden(signs: LanguageSigns) -> Verdict:
    """A reader's layer under the scan: believed only without any sign of a wrong language."""
    if signs.judged < ENOUGH_WORDS:
        why = "zu wenig Text unter dem Scan, um ihm zu trauen: Bild neu gelesen"
        return Verdict(False, why, hidden=True, short=signs.known_share >= SHORT_KNOWN_SHARE)
    if signs.umlaut_share < UMLAUT_SHARE:
        return Verdict(False, _without_umlauts(signs), wrong_language=True, hidden=True)
    if signs.impossible or len(signs.misread) > max(MISREAD_SHARE * signs.judged, 1):
        examples = ", ".join(tuple(dict.fromkeys(signs.impossible + signs.misread))[:3])
        why = f"Textebene unter dem Scan verlesen ({examples}): Bild neu gelesen"
        return Verdict(False, why, wrong_language=True, hidden=True)
    why = f"Textebene unter dem Scan, {signs.known_share:.0%} bekannte Wörter"
    named = signs.known_share >= NAMED_KNOWN_SHARE and signs.small_known_share >= SMALL_KNOWN_SHARE
    if signs.known_share < HIDDEN_KNOWN_SHARE and not named:
        return Verdict(False, f"{why}: Bild neu gelesen", hidden=True)
    return Verdict(True, why, hidden=True)


def _without_umlauts(signs: LanguageSigns) -> str:
    share = f"{signs.umlaut_share:.1%}"
    return f"Textebene unter dem Scan mit {share} Umlauten: falsche Sprache, Bild neu gelesen"
