"""Judges whether a PDF page's text layer can be believed or its image must be read anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.pages.damage import Damage, damage_of
from pipeline.pages.text_layer import LayerText
from pipeline.pages.verdict import Picture, Verdict
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
HIDDEN_KNOWN_SHARE = 0.93
"""Of the words under a scan, compounds of known words among them."""
NAMED_KNOWN_SHARE, SMALL_KNOWN_SHARE = 0.75, 0.95
"""Pages full of names: fewer words are enough where nearly all those written small are known."""
SHORT_KNOWN_SHARE = 0.97
"""A page of few words needs nearly all of them known to follow the document's other pages."""
MISREAD_SHARE = 0.005
"""Names make single words look misread; more than this share is no accident."""
LOST_WORDS = 3
"""So many words that would be known with an umlaut are no accident."""
FEW_WORDS, SOME_PICTURE = 15, 0.15
"""A title over a picture of some size: the picture may be the page's text."""
KNOWN_WITH_UMLAUTS = 0.6
"""Lists of names hold few known words; with umlauts in place this many are enough."""
PLAUSIBLE_SHARE = 0.65
"""Of the unknown words of dialect 75 to 91 in 100 begin as German words do, of scrambled ones
4 to 50."""
STANDARD_SHARE = 0.85
"""Of words written small: in dialect and other languages lost ligatures are not sought."""
CAPITAL_SHARE = 0.7
"""More capitals are no writing, but a reader that knew nothing else."""
TWICE_SHARE = 0.3
"""Of all words that follow themselves, in a layer that was put under its page two times."""


def judge_layer(layer: LayerText, picture: Picture, lexicon: Lexicon) -> Verdict:
    """Return the verdict on a page's text layer, from its words alone."""
    if picture.blank:
        return Verdict(True, "leere Seite: nichts darauf")
    digital = picture.share <= PICTURE_SHARE and not layer.invisible
    useless = _useless(layer)
    if useless:
        return Verdict(False, useless, few=digital and _has_few_good_words(layer, lexicon))
    verdict = _judge_words(layer, picture, lexicon)
    short = len(layer.words) < FEW_WORDS and picture.share > SOME_PICTURE
    return replace(verdict, few=verdict.believed and digital and short)


def _has_few_good_words(layer: LayerText, lexicon: Lexicon) -> bool:
    """Whether a page of less than ``FEW_LETTERS`` has words without any fault."""
    if not layer.words or layer.broken or layer.letters >= FEW_LETTERS:
        return False
    return not _why_damaged(damage_of([x.text for x in layer.words], layer.fonts, lexicon))


def _judge_words(layer: LayerText, picture: Picture, lexicon: Lexicon) -> Verdict:
    scanned = picture.share > PICTURE_SHARE
    texts = [word.text for word in layer.words]
    signs = language_signs(texts, lexicon)
    damage = damage_of(texts, layer.fonts, lexicon)
    if signs.language or signs.small_known_share < STANDARD_SHARE:
        damage = replace(damage, torn=())
    if scanned and (layer.invisible or picture.covers_text):
        faulty = _why_faulty(texts, signs, damage)
        return Verdict(False, faulty, hidden=True) if faulty else _judge_hidden(signs)
    damaged = _why_damaged(damage)
    if damaged:
        return Verdict(False, f"{damaged}: Bild gelesen")
    if signs.judged < ENOUGH_WORDS:
        return Verdict(True, "digitale Textebene")
    if signs.language:
        return Verdict(True, f"digitale Textebene, Sprache: {signs.language}")
    if scanned and signs.umlaut_share < UMLAUT_SHARE:
        return Verdict(False, _without_umlauts(signs), wrong_language=True, hidden=True)
    return _judge_visible(signs, scanned)


def _why_faulty(texts: Sequence[str], signs: LanguageSigns, damage: Damage) -> str:
    """Why a layer under a scan is not believed though its language is right; empty if it is."""
    same = sum(first == second for first, second in pairwise(texts))
    if same > TWICE_SHARE * len(texts):
        return "jedes Wort steht zweimal in der Textebene unter dem Scan: Bild neu gelesen"
    if signs.judged >= ENOUGH_WORDS and signs.capital_share > CAPITAL_SHARE:
        return "Textebene unter dem Scan nur in Großbuchstaben: Bild neu gelesen"
    if damage.torn:
        return f"in der Textebene unter dem Scan fehlen Ligaturen ({damage.torn[0]}): neu gelesen"
    return ""


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


def _judge_visible(signs: LanguageSigns, scanned: bool) -> Verdict:
    """Text that was set, not read: doubted only when its encoding is damaged."""
    share = f"{signs.known_share:.0%}"
    enough = KNOWN_SHARE if signs.umlaut_share < UMLAUT_SHARE else KNOWN_WITH_UMLAUTS
    if signs.lost >= LOST_WORDS:
        return Verdict(False, f"in der Textebene fehlen Umlaute ({signs.lost}): Bild gelesen")
    if signs.known_share < enough and (scanned or signs.plausible_share < PLAUSIBLE_SHARE):
        return Verdict(False, f"Textebene nur zu {share} bekannte Wörter: Bild gelesen")
    return Verdict(True, f"digitale Textebene, {share} bekannte Wörter")


def _judge_hidden(signs: LanguageSigns) -> Verdict:
    """A reader's layer under the scan: believed only without any sign of a wrong language."""
    if signs.judged < ENOUGH_WORDS:
        why = "zu wenig Text unter dem Scan, um ihm zu trauen: Bild neu gelesen"
        return Verdict(False, why, hidden=True, short=signs.known_share >= SHORT_KNOWN_SHARE)
    if signs.language:
        return Verdict(True, f"Textebene unter dem Scan, Sprache: {signs.language}", hidden=True)
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
