"""Work that is to be done by somebody named behind ``von``: ``wird von Frau Muster geprüft``."""

from __future__ import annotations

import re

from pipeline.extract.tasks.verbs import only_infinitives
from pipeline.sieve import Sifted
from pipeline.wordlists import word_set

_AGENT = (
    r"\b(?:(?:[Vv]on|[Ss]eitens|[Dd]urch)\s(?:de[rmns]\s|die\s|das\s)?|[Vv]om\s)"
    r"(?P<who>(?:(?:Herrn?|Frau)\s|[A-ZÄÖÜ][\w./-]*\s)+|ih[mr]\s(?![A-ZÄÖÜ]))"
)
_PARTICIPLE = (
    r"\b(?P<deed>(?:[a-zäöüß]{2,})?ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:be|ver|er|ent|über|unter|zer|wieder)[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{3,}iert)"
)
_BY = Sifted(
    rf"\b(?:wird|werden|soll|sollen|muss|muß|müssen)\b[^;:?!]{{0,120}}?{_AGENT}[^;:?!]*?{_PARTICIPLE}"
    r"(?=\s*(?:$|[.,;(!–]|und\b|sowie\b|werden\b|bis\b|wird\b))"
)
"""``Der Chor [wird von Herrn Probst angesprochen]`` · ``Er [soll vom Amt geprüft werden]``"""
_TO_DO = r"(?:\bzu\s[a-zäöüß]{3,}n|\b[a-zäöüß]{2,}zu[a-zäöüß]{3,}n)(?=\s*(?:$|[.,;(!–]|und\b))"
_TO_DO_BY = Sifted(rf"\b(?:ist|sind)\b[^,;:?!]{{0,120}}?{_AGENT}[^,;:?!]*?{_TO_DO}")
"""``Die Vereine [sind durch das Gemeindeamt einzuladen]``"""
_FIRST = re.compile(
    rf"{_AGENT}(?:wird|werden|soll|sollen|ist|sind)\b[^;:?!]*?(?:{_TO_DO}|{_PARTICIPLE}\W*$)"
)
"""``[Seitens der Verwaltung ist ein Plan vorzulegen]`` · ``Vom Bauhof wird das geprüft``"""
_TOLD = (
    r"\w*(?:schlag|trag|weis|ritik|regung|dee|rage|unsch|wand|Lob|Gr[uü](?:ß|ss)|spruch|stimmung"
    r"|schwerden?|richt)"
)
_COMES = Sifted(rf"\b(?!{_TOLD})[A-ZÄÖÜ]\w+\skomm(?:t|en)\svon\s(?P<who>.+)")
"""``Die [Texte kommen von] Frau Muster``, but not ``Der Vorschlag kommt von Frau Muster``"""
_OF = re.compile(
    r"\b(?:auf|beim?|in|mit|gegen|nach|statt|vor|zu[mr]?)\s(?:\w+\s)?\w+\s(?:von|durch)\s(?:de[rmn]\s)?$"
)
"""``wird [auf Wunsch von] Frau Muster vertagt``, ``bis [zur Rückkehr von] …``: no work of hers"""
_DONE_NOW = re.compile(
    rf"\b(?:[Ww]ird|[Ww]erden)\b[^;:?!]*?{_PARTICIPLE}$|\b[Ww]ird\s(?P<made>gemacht)$"
)
"""``Die Leute [werden nochmals angefragt]``"""
_DENIED = re.compile(r"\b(?:nicht|kein\w*|nie)\b")


def comes_from_somebody(text: str) -> bool:
    """Whether something is to come from somebody: ``Texte kommen von Lena``."""
    return _COMES.match(text) is not None


def is_done_now(text: str) -> bool:
    """Whether the sentence ends with what is done to something: ``Der Mäher wird repariert``."""
    match = _DONE_NOW.search(text)
    return bool(match and match["deed"] not in word_set("told_participles.txt")) and not (
        _DENIED.search(text)
    )


def handed_to(text: str) -> str | None:
    """Return the words for whoever is to do the work of a passive sentence, None for no work."""
    if comes := _COMES.search(text):
        return comes["who"]
    match = _BY.search(text)
    if match and match["deed"] in only_infinitives():
        return None
    if match is None and text.startswith(("Von", "Vom ", "Seitens ", "Durch ")):
        match = _FIRST.match(text)
    told = match and match.groupdict().get("deed") in word_set("told_participles.txt")
    if told and not text.endswith(("schriftlich beantwortet.", "schriftlich beantwortet")):
        return None
    match = match or _TO_DO_BY.search(text)
    if match is None or _DENIED.search(match[0]) or _OF.search(text[: match.start("who")]):
        return None
    return match["who"].strip()
