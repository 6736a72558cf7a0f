"""Numbers of agenda items that OCR may have misread: what else a line's number can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.lines import Row
from pipeline.structure.numbers import roman
from pipeline.structure.wording import spoken
from pipeline.wordlists import rows as table
from pipeline.wordlists import words

DOUBT = 0.4
"""What it costs to take a number for another than the printed one."""
ROMAN = re.compile(
    # II. Berichte · TOPIHI BERICHTE · Il. Berichte · 111. Berichte
    r"(?P<label>T[Oo]{1,2}[Pp]\s?|P[Uu][Nn][Kk][Tt]\s|)(?P<sign>[IVXlH1|!TiL]{1,6})(?P<end>\s?[.):](?!\d)|(?=\s))"
)
MOST_NUMERAL = 20
SMALL = re.compile(
    # TOP 5) wahl eines Präsidiums · TOP5 wWirtschaftsplan: a capital read as small, or twice
    r"(?P<number>(?:\w+\s?)?\d{1,2}\s?[.):]{0,2}\s)(?P<letter>[cklopsuvwxz])(?P<rest>[^\W\d_]{2,}.*)"
)
LETTER = re.compile(r"(?P<letter>[a-z])(?P<end>[.)])\s")  # b) Ansuchen
NEAR = 15
"""So many lines above it the letter before stands."""
SIGN = re.compile(
    # l. Begrüßung · S) Kasse · 1O. Wahlen · TOP ı
    r"(?P<label>T[Oo]{1,2}[Pp]\s?|)(?P<sign>[\dA-Za-zı|]{1,2})(?P<end>[.):]|(?<=\s\S)$)"
)


def other_readings(
    rows: tuple[Row, ...], place: int, printed: Heading | None
) -> tuple[Heading, ...]:
    """Return the headings that ``rows[place]`` may be besides the ``printed`` one, with doubt."""
    row = rows[place]
    if not row.doubtful:
        return ()
    known = {printed.number} if printed else set()
    found: list[Heading] = []
    signed = [f"§ {row.text}"] if row.bullet and row.text[0].isdigit() else []  # § as a bullet
    for text in dict.fromkeys([*_texts(row.text, _is_listed(rows, place)), *signed]):
        heading = _read(rows, place, text)
        if heading is not None and heading.number is not None and heading.number not in known:
            known.add(heading.number)
            title = text[text.find(heading.title) :] if heading.title else ""
            found.append(replace(heading, read_as=row.text.removesuffix(title).strip(" .:)")))
    if printed is None and not found and (capital := _with_capital(row)):
        heading = _read(rows, place, capital)
        return (heading,) if heading else ()
    return tuple(found)


def _is_listed(rows: tuple[Row, ...], place: int) -> bool:
    """Whether ``b)`` stands not far below ``a)``."""
    match = LETTER.match(rows[place].text)
    if match is None or match["letter"] == "a":
        return match is not None
    before = chr(ord(match["letter"]) - 1) + match["end"]
    return any(row.text.startswith(before) for row in rows[max(place - NEAR, 0) : place])


def _read(rows: tuple[Row, ...], place: int, text: str) -> Heading | None:
    """Return the heading that the row would be with this text, at a discount."""
    changed = (*rows[:place], replace(rows[place], text=text), *rows[place + 1 :])
    heading = read_heading(changed, place)
    return replace(heading, weight=heading.weight - DOUBT) if heading else None


def _with_capital(row: Row) -> str:
    """Return the line with a capital at the title's begin; "" where that was not misread."""
    match = SMALL.match(row.text)
    if match is None or spoken(f"Es {match['letter']}{match['rest']}"):
        return ""
    twice = match["rest"][0] == match["letter"].upper()
    return match["number"] + ("" if twice else match["letter"].upper()) + match["rest"]


def _texts(text: str, listed: bool) -> Iterator[str]:
    """Yield what the line may say; ``listed`` where it is one of a list by letters."""
    for pattern, meant in _misreads():
        match = pattern.match(text)
        if match:
            yield match.expand(meant) + text[match.end() :]
    yield from _numerals(text)
    match = SIGN.match(text)
    if match and not match["sign"].isdigit() and not listed:
        digits = match["sign"].translate(_letters("letter_digits.txt"))
        if digits.isdigit():
            yield match["label"] + digits + text[match.end("sign") :]


def _numerals(text: str) -> Iterator[str]:
    """Yield the line with each Roman numeral that differs by one stroke at most."""
    match = ROMAN.match(text)
    if match is None:
        return
    strokes = match["sign"].translate(_letters("roman_strokes.txt")).rstrip("L")
    label = f"{match['label'].strip()} " if match["label"] else ""
    for numeral in map(roman, range(1, MOST_NUMERAL + 1)):
        if numeral.rstrip("I") == strokes.rstrip("I") and abs(len(numeral) - len(strokes)) <= 2:
            end = match["end"] or ("" if label else ".")
            yield f"{label}{numeral}{end}{text[match.end() :]}"


@cache
def _misreads() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(read), meant) for read, meant, _ in table("number_misreads.csv"))


@cache
def _letters(name: str) -> dict[int, str]:
    """Signs with what they stand for: ``l1`` says that a read ``l`` may be a 1."""
    return {ord(entry[0]): entry[1:] for entry in words(name)}
