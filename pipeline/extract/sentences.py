"""Running text into sentences, aware of German ordinals, dates and abbreviations.

Own, because splitters off the shelf (tried: sentencex) cut ``die 14. Sitzung``, ``Bgm. Dr. X`` and
``inkl. MwSt.``, which minutes are full of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

from pipeline.wordlists import rows, words

_BREAK = re.compile(r"(?<!\.{3})[.!?…][\"“”»)\]]*(?=\s+[\"„“«(\[•–/@-]?\s*[A-ZÄÖÜ0-9§])")
"""``… genehmigt. Der Rat …``, but not the dots of a form: ``dafür: ..... 4 .....``"""
_UNIT = re.compile(r"\d\s?[mgthl]\.$")
"""``… bei 1,40 m. Sie …``"""
_COUNTED = re.compile(r"[a-zäöüß]{3,}:?\s\d{1,2}\.$")
_HUNDREDTHS = re.compile(r"\d\sv\.\s?H\.$", re.IGNORECASE)
"""``… das Land gibt 60 v. H. Der Rat …``"""
_ROAD = re.compile(r"\b(?:der|die)\s[ABKLS]\s\d{1,2}\.$")
"""``… der Radweg an der B 3. Herr Muster …``"""
_OPENING = re.compile(
    r"\s+(?:Herr|Frau|D(?:er|ie|as|en|em)|Dies\w*|Es|Er|Sie|Wir|Eine?|Da(?:mit|nach|für|gegen|her|rauf)?|Somit|Also|Deshalb|Wegen|Man|Für|Gegen|Im|Nach|Auf|Bei|Mit|"
    r"Über|Nur|Auch|Nun|Abgelehnt|Angenommen|Gewählt)\b"
)
_GROUPED = re.compile(r"\d\s\d{1,2}\.$")
"""``… Tel. 60 18 22. Frau Muster …``"""
_UNSPOKEN = re.compile(r"[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xzß]+")
"""A word without a vowel, and no name in capitals: ``Krs.``, ``Flst.``, but not ``DLRG.``"""
_LAST_WORD = re.compile(r"([^\s(\[„\"/]+)\.$")


@lru_cache(maxsize=5_000)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence; together they cover all that is not blank."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        head = text[start : match.start() + 1]
        if (
            match[0].startswith(".")
            and _abbreviated(head)
            and not _begins(head, text[match.end() :])
        ):
            continue
        spans.append(_stripped(text, start, match.end()))
        start = match.end()
    spans.append(_stripped(text, start, len(text)))
    return tuple(span for span in spans if span[0] < span[1])


def sentence_at(spans: tuple[tuple[int, int], ...], offset: int) -> tuple[int, int]:
    """Return the sentence of ``spans`` in which ``offset`` lies."""
    return spans[max(bisect_right(spans, (offset, 1 << 60)) - 1, 0)]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _begins(head: str, behind: str) -> bool:
    """Whether a sentence begins behind a number: ``… enthalten haben sich 2. Frau Muster …``."""
    ended = _COUNTED.search(head) or _HUNDREDTHS.search(head) or _ROAD.search(head)
    return ended is not None and _OPENING.match(behind) is not None


def _abbreviated(head: str) -> bool:
    """Whether the dot at the end of ``head`` ends a word only: ``z. B.``, ``14.``, ``Hr.``."""
    match = _LAST_WORD.search(head)
    if match is None:
        return False
    word = match[1]
    if word.isdigit():
        return len(word) <= 2 and not _GROUPED.search(head)
    if head[: match.start()].endswith("/"):  # … 2 Mbit/s. Der Rat …
        return False
    if re.fullmatch(r"(?:\w\.)*\w", word):
        return not _UNIT.search(head)
    if _UNSPOKEN.fullmatch(word):
        return word.lower() not in _units()
    return is_abbreviation(word)


def is_abbreviation(word: str) -> bool:
    """Whether a word, without its last dot, is cut short: ``Bgm``, ``Verw.Angest``."""
    low = word.lower()
    ends = {low, low.rpartition("-")[2], low.rpartition(".")[2]}  # Beschluss-Nr. · Verw.Angest.
    return not ends.isdisjoint(_abbreviations()) or low.endswith(_abbreviated_ends())


@cache
def _abbreviations() -> frozenset[str]:
    """Words, in lower case without their last dot, that a dot does not end a sentence after."""
    return frozenset(line.lower().rstrip(".") for line in words("abbreviations.txt"))


@cache
def _abbreviated_ends() -> tuple[str, ...]:
    """Ends of such words: ``insp`` for ``Stadtoberinsp.``."""
    return tuple(line[1:] for line in words("abbreviations.txt") if line.startswith("-"))


@cache
def _units() -> frozenset[str]:
    """Units in lower case: what has no vowel is one of them where sentences end, ``12 km.``."""
    return frozenset(form for _, forms in rows("units.csv") for form in forms.lower().split("|"))
