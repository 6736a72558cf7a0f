"""The head's wording: title, kind of minutes and the body that met."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.wordlists import rows, words

LETTER_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
DATED = re.compile(
    r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8}\.?)\s?\d{2,4}|\d{4}-\d\d-\d\d|\bUhr\b"
)
_ON_DAY = re.compile(rf",?\s(?:am|vom)\s(?:\w+,?\s(?:de[nm]\s)?)?(?:{DATED.pattern}).*$")
"""``Ordnungsangelegenheiten[ am Mittwoch, dem 13.03.2013, 19 Uhr, im Rathaus]``"""
CONTINUES = re.compile(
    r"(?:der|des|über|zum|zur|vom|für|und|al\.)\s|\d{1,3}\.\s(?:\w+\s)?\(?\w*\)?\s?Sitzung"
)
MOST_TITLE_LINES = 3
_GOES_ON = (" und", " at", "-", " der", " des", " Freiwilligen")
"""How a line ends that the next one completes."""
_TORN = (" und", " der", " des", " für", ", dem", ", den")
"""How a line ends that the next one completes, be the date in it: ``… für Umwelt und``."""
_DESCRIBES = re.compile(
    r"\s(?:der|des)\s[A-ZÄÖÜ][a-zäöüß]+(?:[is]|li)chen$"
    r"|\s(?:Landkreis(?:es)?|\w*[Gg]emeinde|(?:Landesh|H)auptstadt|Stadt|Bezirks?)$"
)
"""``Sitzung des Betriebsrates der Städtischen``, over ``Kliniken Muster am 12.09.1996``

``Begleitausschuss der Partnerschaft für Demokratie Landkreis`` over ``Altenburger Land``
"""
_TELLS = re.compile(
    r"\b(?:wird|wurde|ist|gibt|gab|enthält|genehmigt|umfasst|beschränkt|zugestimmt)\b"
)
"""``Das Protokoll gibt die Ergebnisse wieder``: no title"""
_LABELLED = re.compile(r"(?:^|\n)(?:Status|Art|Dokument)\s?:?\s(?P<kind>\w+)\s*(?:\n|$)")
"""``Status: Niederschrift``"""
_BY = re.compile(r"\n(?P<kind>Protokoll|Niederschrift)\s?:")
"""``Protokoll: Ida Muster``, where no title tells the kind"""


_SUBJECT = re.compile(
    r"^(?:Betr(?:eff|\.|ifft)?\s?:\s"
    r"|(?!TOP|Punkt)(?:[\w-]+ ){0,3}[\w-]+: (?=\w+(?:protokoll|schrift)?\s(?:der|des|über)\s))"
)
"""``[Betr.:] Protokoll der Sitzung`` · ``[Beirat Süd:] Protokoll der 3. Sitzung``"""


_MARKS = re.compile(r"\*\*|__|^:(?=\w[\w /]*:)", re.MULTILINE)
"""``**Ort:** Aula`` · ``:Ort: Aula``: the marks of plain text that is set by a program"""


def unmarked(text: str) -> str:
    """Return ``text`` with blanks instead of the marks of markup, no longer and no shorter."""
    return _MARKS.sub(lambda found: " " * len(found[0]), text)


_ALIKE = str.maketrans("1iI|0", "llllo")
"""Signs that a scan takes for each other."""


def close_up(text: str) -> str:
    """Close up letter-spaced words, ``N i e d e r s c h r i f t``, and torn kinds of minutes."""
    return _whole_kind(LETTER_SPACED.sub(_word_by_word, text))


def _word_by_word(spaced: re.Match[str]) -> str:
    """``K o m m i s s i o n L i c h`` as two words: one begins with each capital."""
    letters = spaced[0].replace(" ", "")
    return letters if letters.isupper() else re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", letters)


def _whole_kind(text: str) -> str:
    """``Prot ok o 11 der Sitzung`` as a scan tears it: ``Protokoll der Sitzung``."""
    letters = [(at, sign) for at, sign in enumerate(text[:60]) if not sign.isspace()]
    joined = _folded("".join(sign for _, sign in letters))
    for kind in words("meeting_kinds.txt"):
        length = len(kind)
        if " " in kind or not joined.startswith(_folded(kind)):
            continue
        end = letters[length - 1][0] + 1
        torn = end > length and not text[end : end + 1].isalnum()
        return f"{kind}{text[end:]}" if torn else text
    return text


@lru_cache(maxsize=500)
def _folded(text: str) -> str:
    return text.translate(_ALIKE).lower()


@cache
def kind_pattern() -> re.Pattern[str]:
    """Return the pattern of a kind of minutes with the words before it."""
    before = r"(?:\d{1,3}\.\s?|# )?(?:[\w/-]+ (?:[·|–-] )?){0,4}?"
    return re.compile(before + kind_alone(), re.IGNORECASE)


@cache
def kind_alone() -> str:
    """Return the pattern of a kind of minutes: ``Gemeinderatsprotokoll``."""
    kinds = "|".join(re.escape(kind) for kind in words("meeting_kinds.txt"))
    return (
        r"(?:\w+-|\w+(?:sitzungs|versammlungs|rats)(?=protokoll|nieder))?"
        rf"(?P<kind>{kinds})(?:e|es|s)?(?!\w)"
    )


def _is_label(line: str, match: re.Match[str]) -> bool:
    """Whether the word is a label, ``Protokoll: Ida Muster``, rather than a title."""
    rest = line[match.end() :].strip()
    if re.match(
        rf":\s(?:\w+\s)?(?:{of('assembly')}(?!\w)|{of('body')}\s(?:für|de[rs]|vom)\s)", rest
    ):
        return False
    return rest.startswith(":") and (len(rest) > 1 or match["kind"].lower() == "protokoll")


@cache
def of(what: str) -> str:
    """Return the regular expression of one row of ``meeting_words.csv``."""
    return next(pattern for name, pattern in rows("meeting_words.csv") if name == what)


def undated(lines: list[str]) -> list[str]:
    """Return the lines of a title, the last one without the day and hour that it goes on with."""
    *above, last = lines
    if not above or DATED.search(above[-1]):
        return lines
    return [*above, _ON_DAY.sub("", last)]


def title_lines(lines: list[str], large: list[bool], smaller: list[bool]) -> tuple[int, int] | None:
    """Return first and last position of the title among the lines of the head.

    ``large`` says of each line whether it is set in the same large type as the line above,
    ``smaller`` whether in clearly smaller type.
    """
    for place, raw in enumerate(lines[:40]):
        line = _SUBJECT.sub("", close_up(raw))
        match = kind_pattern().match(line)
        if match is None or len(line) > 140 or _is_label(line, match):
            continue
        if _TELLS.search(line):
            continue
        return place, _last_line(lines, place, large, smaller)
    return None


def _last_line(lines: list[str], place: int, large: list[bool], smaller: list[bool]) -> int:
    """Return the last line of the title that begins at ``place``."""
    line = _SUBJECT.sub("", close_up(lines[place]))
    last = place
    while last + 1 < len(lines) and last - place + 1 < MOST_TITLE_LINES:
        here, below = close_up(lines[last]), close_up(lines[last + 1])
        here = here.lower() if here.isupper() else here
        described = _DESCRIBES.search(here) is not None
        follows = CONTINUES.match(below.lower() if below.isupper() else below)
        if line.endswith(" e.") and below.startswith("V."):
            last += 1
            break
        if DATED.search(here):
            break
        if DATED.search(below):
            last += here.endswith(_TORN) or described
            break
        if large[last + 1] and line[-1:] not in ".:":
            last += 1
            continue
        alone = re.fullmatch(r"\w+(?: \w+)?", line) is not None
        if smaller[last + 1] and not alone:
            break
        if not (follows or here.endswith(_GOES_ON) or described):
            break
        last += 1
    return last


def kind_of(title: str) -> str | None:
    """Return the kind of minutes that the title names, as the German word."""
    match = kind_pattern().match(_SUBJECT.sub("", close_up(title)))
    if match is None:
        return None
    found = match["kind"].casefold().replace("ı", "i")  # which ignores case as i does
    return next((kind for kind in words("meeting_kinds.txt") if kind.casefold() == found), None)


def kind_labelled(text: str) -> str | None:
    """Return the kind of minutes that a form names, or the label of who took them."""
    for pattern in (_LABELLED, _BY):
        for match in pattern.finditer(text):
            if match["kind"] in words("meeting_kinds.txt"):
                return match["kind"]
    return None
