"""Headings that run into their text, as in ``1. Begrüßung: Frau Muster begrüßt alle``."""

from __future__ import annotations

import re

from pipeline.structure.line_forms import LETTERED
from pipeline.structure.lines import Row, is_label, usual_width
from pipeline.structure.numbered_rows import text_of
from pipeline.structure.wording import ends, is_sentence, is_usual, spoken
from pipeline.wordlists import words

END = re.compile(r":\s|\.\s|\s[–—-]\s")
HEAD = re.compile(
    # Wahl am 18. März: Es gibt … · Verschiedenes. Frau Muster … · Kasse – Herr Muster berichtet …
    r"(?P<title>[^:]{3,90}?)(?P<end>:|(?<=[^\W\d_]{4})\.(?=\s(?:[A-ZÄÖÜ]|a\)))|\s[–—-](?=\s))\s(?P<rest>\S.*)"
)
NUMBER = r"(?:TOP\s?|§\s?|[Zz]u\s(?:Punkt\s)?)?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[a-z](?=\)))"
"""How the counted lines begin: ``TOP 3``, ``7.2``, ``IV``, ``b)``."""
DASHED = re.compile(rf"{NUMBER}\s?[.):]{{1,2}}\s[A-ZÄÖÜ][^:.–-]{{2,40}}\s[–—-]\s\S.{{14,}}")
"""``1) Schaukasten - Ida hat die Folien erneuert.``"""
DOTTED = re.compile(
    rf"{NUMBER}\s?[.):]{{0,2}}\s[A-ZÄÖÜ][^:.–-]{{2,40}}[^\W\d_]{{3}}\.\s[A-ZÄÖÜ]\S*\s.{{14,}}"
)
"""``6 Kantine. Eine Befragung ergab …`` · ``§ 84 Jugendarbeit. Pfarrer Muster: Im …``"""
LEAST_HABIT = 3
MOST_WORDS = 10


def parted(rows: tuple[Row, ...], place: int, title: str) -> tuple[str, str]:
    """Return the title and the running text behind it, "" where the line is a title only."""
    if rest := _behind_bold(rows, place, title):
        return title[: len(title) - len(rest)].strip().removesuffix("."), rest
    for match in HEAD.finditer(title) if END.search(title) else ():
        head, rest = match["title"].strip().strip("()"), match["rest"]
        if spoken(head) or len(head.split()) > MOST_WORDS or is_label(head, "inner"):
            return title, ""
        if match["end"] != ":" and not is_usual(head) and not _is_habit(rows, match["end"]):
            return title, ""
        return (head, rest) if _runs(rows, place, head, rest) else (title, "")
    return title, ""


def _behind_bold(rows: tuple[Row, ...], place: int, title: str) -> str:
    """Return the running text behind a title that is set in bold: ``Herr Olm berichtet …``."""
    words = rows[place].line.line.words
    end = next((at for at, word in enumerate(words) if not word.bold), 0)
    if not end or rows[place].line.line.kind == "table":
        return ""
    rest = text_of(rows[place].line, end, len(words))
    stopped = title.removesuffix(rest).rstrip().endswith(".") and ends(rest)
    told = stopped or is_sentence(rest) or bool(spoken(rest)) or _goes_on(rows, place)
    begun = rest[:1].isupper() or rest[:1].isdigit()
    return rest if begun and told and title.endswith(rest) and len(title) > len(rest) + 1 else ""


def _is_habit(rows: tuple[Row, ...], end: str) -> bool:
    """Whether many counted lines are parted so: ``1) Kasse - Herr Olm hat …``."""
    form = DOTTED if end == "." else DASHED
    return sum(form.match(row.text) is not None for row in rows) >= LEAST_HABIT


def _runs(rows: tuple[Row, ...], place: int, head: str, rest: str) -> bool:
    """Whether ``rest`` begins the item's text rather than going on with the title."""
    rest = LETTERED.sub("", rest, count=1)  # a) Die Gemeindeglieder …
    if ends(rest) and len(rest.split()) > 1 and (is_usual(head) or len(rest.split()) > 3):
        return True
    if spoken(rest) and re.search(r"[^\W\d_]{3}\.\s[A-ZÄÖÜ]", rest):
        return True  # Es liegt nichts vor. Ende: 21.15 Uhr
    if not _goes_on(rows, place):
        return False
    below = rows[place + 1].text
    wider = rest if _opens(below) else f"{rest} {below}"
    told = spoken(wider) or re.search(r"[^\W\d_]{4}\.\s[A-ZÄÖÜ]", rest)
    return bool(told or _opens(rest))


def _opens(text: str) -> bool:
    """Whether the text begins as a sentence does: ``Der Vorstand …``."""
    return re.match(rf"(?:{'|'.join(words('sentence_openers.txt'))})\s", text) is not None


def _goes_on(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the line is a full one and its paragraph goes on below."""
    if place + 1 >= len(rows):
        return False
    here, below = rows[place].line.line, rows[place + 1].line.line
    width = usual_width(rows)
    return here.paragraph == below.paragraph and len(rows[place].text) > 0.7 * width
