"""What stands before a name in a list: numbers, boxes, ditto marks, lead-ins, a body's name."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.people.names import NameReader
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import is_salutation, listed
from pipeline.wordlists import word_set

DITTO = re.compile(
    # " Rudolf … · –"– Rudolf … · dto. Rudolf …
    r"\s*(?:(?:[-–—]\s?)?[\"„“”»«]+(?:\s?[-–—])?\s+|(?:d(?:et)?to\.?|do\.)\s+)+"
)
BOX = re.compile(r"\s*(?P<box>\[\s?[xX✓✗]?\s?\]|[☐☒☑✓✔✗✘])\s*(?=\w)")  # [x] Ida Muster
BEFORE = re.compile(
    # a) Ida … · 3.) Ida … · B.1 Ida … · o1. Ida … · • Ida … · ab 20 Uhr Fr. … · zu TOP 3 Herr …
    r"\s*(?:[a-z]\)\s+|[A-Z]\.\d{1,2}\s+|\d{1,3}\.\)\s+|[oO0]\d[.)]\s+|[-–•*◦▪]\s+"
    r"|(?:ab|bis)\s+\d{1,2}(?:[.:]\d{2})?\s*Uhr\s+"
    r"|(?:ab|bis|zu|bei)\s+(?:TOP|Top|Punkt|Pkt\.)\s?\d[\d.]*"
    r"(?:(?:,| und| –|-)\s?\d[\d.]*)*\s+(?=[A-ZÄÖÜ]))"
)
LABEL = re.compile(
    # Bauamt: Frau Muster · Fachschaft Physik (3 Stimmen): Ida Muster · 3b: Frau Muster · 2A/B : …
    # Liste „Zukunft Beispieltal – die Unabhängigen“: Ida Muster
    r"\s*(?P<label>\d{1,2}\s?[A-Za-z](?:/[A-Za-z])?(?=\s?:)"
    r"|[^\W\d_]\w* [„\"][^„“\":;\n]{2,90}[“\"](?=:)"
    r"|[^\W\d_][^,;:()\n]{1,50}?)(?:\s?\([^()\n]{1,30}\))?\s?:\s+"
)
LONGEST_BODY = 5
"""Words of the longest body before ``Herr`` or ``Frau``."""
RANK = re.compile(r"\s*[1-9]\.\s+")
MISREAD_ONE = re.compile(r"\s*[iIl]\.\s+")  # i. Bürgermeister Muster: his number was misread
NUMBER = re.compile(
    # 1. Ida Muster, but 1. Bürgermeister Muster · (2) Ulf Beispiel
    r"\s*(?:[oO\d]{1,2}[.)]|\(\d{1,2}\))(?:\s+|(?=[A-ZÄÖÜ]))"
)
STRAY = re.compile(
    # 8% Peter … · 6 Ernst … · r Amtswehrführer … · « Ida …: a number or bullet that was misread
    r"\s*(?:\d{1,3}[.,:;)%°*]{0,2}|[a-zäöüß|!]|[^\w\s\"„“”»(\[☐☒☑✓✔✗✘]{1,2})\s+(?=[A-ZÄÖÜ])"
)


@cache
def _lead_in_word() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{listed('name_lead_ins.txt').pattern})\s+")


def lead_in(text: str) -> tuple[str, int]:
    """Return the label before a name, and the length of all that stands before the name."""
    shift, label = 0, ""
    while True:
        told, end = _label_at(text, shift)
        length = end - shift or _leading(text[shift:])
        if length == 0:
            return label, shift
        label = told or label
        shift += length


def _label_at(text: str, start: int) -> tuple[str, int]:
    """Return the label that stands at ``start`` and where it ends: ``2. Vizebürgermeister: …``."""
    rank = RANK.match(text, start)
    ranked = rank and listed("name_ordinal_offices.txt").match(text[rank.end() :])
    begin = rank.end() if rank and ranked else start
    match = LABEL.match(text, begin)
    if match is None:
        return "", start
    return f"{text[start:begin].lstrip()}{match['label']}", match.end()


def _leading(text: str) -> int:
    """Return the length of what stands before a name and is no part of it."""
    one = MISREAD_ONE.match(text)
    if one and listed("name_ordinal_offices.txt").match(text[one.end() :]):
        return one.end()
    number = NUMBER.match(text)
    if number:
        numbered = listed("name_ordinal_offices.txt").match(text[number.end() :])
        return 0 if numbered and re.match(r"\s*[1-9]\.", text) else number.end()
    found = (
        _lead_in_word().match(text) or BEFORE.match(text) or DITTO.match(text) or STRAY.match(text)
    )
    return found.end() if found else 0


def body_ahead(reader: NameReader, line: tuple[Token, ...]) -> int:
    """Return where ``Frau`` begins behind a body (``Stadtplanung Frau Muster``), else 0.

    Behind a lead-in an office does too: ``von der Verwaltung Stadtbaurat Muster``.
    """
    spoken = (at for at, token in enumerate(line) if is_salutation(token.text))
    at = next(spoken, 0) or _office_of_body(line)
    if not 0 < at <= LONGEST_BODY or not line[at + 1 :] or not line[at + 1].text[0].isupper():
        return 0
    if any(not token.text[0].isalnum() for token in line[:at]):
        return 0
    begin = 0
    while begin < at and line[begin].text in word_set("name_body_lead_ins.txt"):
        begin += 1
    if begin == at:
        return 0
    first, *others = (token.text for token in line[begin:at])
    if first.endswith(".") and not others:
        return 0  # BauAss. Frau Muster
    if any(map(listed("name_functions.txt").fullmatch, (first, *others))):
        return 0  # Bürgermeister Herr Muster
    named = reader.is_given(first) or (reader.is_name(first) and not others)
    of_body = first[0].isupper() and not line[at - 1].text.islower()  # Einführung durch Frau …
    return line[at].start if of_body and not named else 0


def _office_of_body(line: tuple[Token, ...]) -> int:
    """Return where an office begins behind a body that ``von der`` leads in to, else 0."""
    ahead = word_set("name_body_lead_ins.txt")
    if not line or line[0].text not in ahead:
        return 0
    body = next((at for at, token in enumerate(line) if token.text not in ahead), len(line))
    office = listed("name_functions.txt")
    behind = range(body + 1, len(line) - 1)
    return next((at for at in behind if office.fullmatch(line[at].text)), 0)
