"""One entry of a list of people (``GR Ida Muster, MBA (ab 19.15 Uhr)``) into name and remarks."""

from __future__ import annotations

import re

from pipeline.extract.people_names import INITIAL, NameForm, NameReader
from pipeline.extract.people_notes import INSTEAD, TIME, Piece, is_note, timed
from pipeline.extract.people_tokens import Token, tokens
from pipeline.extract.people_words import NAME, as_written, exact, listed
from pipeline.wordlists import words

DITTO = re.compile(
    # " Rudolf … · –"– Rudolf … · dto. Rudolf …
    r"\s*(?:(?:[-–—]\s?)?[\"„“”»«]+(?:\s?[-–—])?\s+|(?:d(?:et)?to\.?|do\.)\s+)+"
)
BOX = re.compile(r"\s*(?P<box>\[\s?[xX✓✗]?\s?\]|[☐☒☑✓✔✗✘])\s*(?=\w)")  # [x] Ida Muster
BEFORE = re.compile(
    # Bauamt: Frau … · a) Ida … · 3.) Ida … · o1. Ida … · • Ida … · ab 20 Uhr Fr. …
    r"\s*(?:[^\W\d_][^,;:()\n]{1,50}:\s+"
    r"|[a-z]\)\s+|\d{1,3}\.\)\s+|[oO0]\d[.)]\s+|[-–•*◦▪]\s+"
    r"|(?:ab|bis)\s+\d{1,2}(?:[.:]\d{2})?\s*Uhr\s+)"
)
NUMBER = re.compile(r"\s*[oO\d]{1,2}[.)]\s+")  # 1. Ida Muster, but 1. Bürgermeister Muster


def read_pieces(reader: NameReader, text: str, offset: int, inverted: bool = False) -> list[Piece]:
    """Return all entries of ``text``: columns without rules leave two names side by side."""
    first = read_piece(reader, text, offset, inverted)
    if first is None or not first.behind or first.behind_at is None:
        return [first] if first else []
    if INSTEAD.match(text[first.behind_at :]):
        return [first]
    second = read_piece(reader, text[first.behind_at :], offset + first.behind_at)
    if second is None or not _stands_alone(reader, second.form):
        return [first]
    alone = read_piece(reader, text[: first.behind_at], offset)
    return [alone or first, *read_pieces(reader, text[first.behind_at :], offset + first.behind_at)]


def _stands_alone(reader: NameReader, form: NameForm) -> bool:
    if form.given is not None:
        return reader.is_given(form.given.split()[0])
    return form.salutation


def read_piece(reader: NameReader, text: str, offset: int, inverted: bool = False) -> Piece | None:
    """Return the entry that ``text`` is, None when no name opens it.

    ``inverted`` says that the list prints surnames first, with a comma.
    """
    shift = 0
    while (length := _leading(text[shift:])) > 0:
        shift += length
    line = tokens(text[shift:])
    if not line:
        return None
    found = _name(reader, line, inverted)
    if found is None:
        return None
    form, end = found
    rest_start = shift + (line[end - 1].end if end else 0)
    rest = text[rest_start:]
    brackets = tuple(b.strip() for b in re.findall(r"\(([^()]*)\)?", rest) if b.strip())
    behind = re.sub(r"\([^()]*\)?", " ", rest)
    behind = re.sub(r"\s+", " ", behind).strip(" ,.;:-–—)")
    if re.search(r"\b(?:ist|sind|wird|werden|wurde|hat|haben|berichtet|fragt|dankt)\b", behind):
        return None
    base = offset + shift
    moved = NameForm(
        form.start + base,
        form.end + base,
        form.given,
        form.surname,
        form.title,
        form.function,
        form.salutation,
    )
    at = next((i for i in range(rest_start, len(text)) if text[i].isalnum()), None)
    opened = at is not None and "(" in text[rest_start:at]
    return _remarked(moved, brackets, behind, text, None if opened else at)


def _leading(text: str) -> int:
    """Return the length of what stands before a name and is no part of it."""
    number = NUMBER.match(text)
    if number and not listed("name_ordinal_offices.txt").match(text[number.end() :]):
        return number.end()
    word = re.match(rf"\s*(?:{listed('name_lead_ins.txt').pattern})\s+", text)
    found = word or BEFORE.match(text) or DITTO.match(text)
    return found.end() if found else 0


def _name(
    reader: NameReader, line: tuple[Token, ...], inverted: bool
) -> tuple[NameForm, int] | None:
    surname_first = _inverted(reader, line, inverted)
    if surname_first is not None:
        return surname_first
    found = reader.read(line, 0, lenient=True)
    if found is None:
        return None
    form, end = found
    sure = form.salutation or form.title or form.function
    if form.given is None and not sure:
        word = form.surname or ""
        if reader.is_common(word) or (end < len(line) and line[end].text[:1].islower()):
            return None
    elif form.given and not sure and not _believable(reader, form):
        return None
    return found


def _believable(reader: NameReader, form: NameForm) -> bool:
    """A bare pair of words is a name unless both are common words."""
    given = (form.given or "").split()
    if any(reader.is_given(part) or len(part) == 2 for part in given):
        return True
    parts = [*given, *(form.surname or "").split()]
    ends = words("name_street_ends.txt")
    if any(part.lower().endswith(ends) and not reader.is_name(part) for part in given):
        return False  # Bezirksbauamt Ried
    unknown = not any(map(reader.is_given, parts))
    if unknown and (reader.is_place_only(parts[-1]) or reader.is_compound(parts[0])):
        return False
    return not any(reader.is_counted(part) and reader.is_common(part) for part in parts)


def _inverted(
    reader: NameReader, line: tuple[Token, ...], usual: bool
) -> tuple[NameForm, int] | None:
    """``Muster, Ida`` or ``Dr. Muster, I.`` in a list where each entry stands alone."""
    titles, functions, before = reader.prefixes(line)
    name = line[before:]
    particles = sum(token.text in exact("name_particles.txt") for token in name[:2])
    name = name[particles:]
    if len(name) < 3 or name[1].text != ",":
        return None
    if not usual and _is_given_only(reader, name[0].text, name[2].text):
        return None
    given = name[2].text
    behind = _is_beside(reader, name[3].text) if len(name) > 3 else None
    unheard = bool(usual and behind and reader.is_surname(name[0].text))  # Muster, Xaq Bauamt
    if not (reader.is_given(given) or INITIAL.fullmatch(given) or unheard):
        return None
    goes_on = len(name) > 3 and name[3].text not in ("(", ",", "/", "-", "–")
    if goes_on and not name[3].text[0].islower() and not (usual and behind):
        return None
    surname = as_written(name[0].text)
    office = listed("name_functions.txt").fullmatch(surname)
    if office or not reader.may_be_surname(surname, strict=False):
        return None
    surname = " ".join([*(token.text for token in line[before : before + particles]), surname])
    form = NameForm(line[0].start, name[2].end, given, surname, titles, functions)
    return form, 3 + before + particles


def _is_beside(reader: NameReader, word: str) -> bool:
    """Whether a word is no name but what stands beside one: ``Muster, Ida Stadt Erfurt``."""
    if listed("name_functions.txt").fullmatch(word) or not NAME.fullmatch(word):
        return word[:1].isupper()
    known = reader.is_surname(word) and not reader.is_common(word)
    return not (known or reader.is_bare_name(word))


def _is_given_only(reader: NameReader, first: str, second: str) -> bool:
    """Whether the word before a comma is a given name that cannot be meant as a surname."""
    if not reader.is_given(first):
        return False
    return not reader.is_surname(first) or reader.is_surname(second) or not reader.is_given(second)


def _remarked(
    form: NameForm, brackets: tuple[str, ...], behind: str, text: str, at: int | None
) -> Piece:
    notes = [remark for remark in (*brackets, behind) if remark and is_note(remark)]
    kept = tuple(b for b in brackets if b not in notes and not TIME.search(b))
    left = "" if behind in notes else TIME.sub("", behind).strip(" ,")
    return timed(Piece(form, kept, left, at, note="; ".join(notes) or None), text)
