"""One entry of a list of people (``GR Ida Muster, MBA (ab 19.15 Uhr)``) into name and remarks."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile

from pipeline.extract.people_names import INITIAL, NameForm, NameReader
from pipeline.extract.people_notes import BETWEEN, INSTEAD, TIME, Piece, is_note, timed
from pipeline.extract.people_tokens import Token, tokens
from pipeline.extract.people_words import NAME, as_written, exact, is_salutation, listed
from pipeline.wordlists import word_set, words

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
LONGEST_BODY = 5
"""Words of the longest body before ``Herr`` or ``Frau``."""
MISREAD_ONE = re.compile(r"\s*[iIl]\.\s+")  # i. Bürgermeister Muster: his number was misread
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
    body = _body_ahead(reader, line)
    if body:
        piece = read_piece(reader, text[shift + body :], offset + shift + body)
        words_ahead = text[shift : shift + body].strip(" –-/").split()
        ahead = " ".join(dropwhile(word_set("name_body_lead_ins.txt").__contains__, words_ahead))
        return piece and replace(piece, brackets=(*piece.brackets, ahead))
    found = _name(reader, line, inverted) if line else None
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


def _body_ahead(reader: NameReader, line: tuple[Token, ...]) -> int:
    """Return where ``Frau`` begins behind a body (``Stadtplanung Frau Muster``), else 0."""
    at = next((at for at, token in enumerate(line) if is_salutation(token.text)), 0)
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
    return 0 if named or not first[0].isupper() else line[at].start


def _leading(text: str) -> int:
    """Return the length of what stands before a name and is no part of it."""
    one = MISREAD_ONE.match(text)
    if one and listed("name_ordinal_offices.txt").match(text[one.end() :]):
        return one.end()
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
    elif form.given and not sure and not believable(reader, form):
        return None
    return found


def believable(reader: NameReader, form: NameForm) -> bool:
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
    if unknown and reader.is_of_place(parts[0]):
        return False  # Kieler Nachrichten
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
    behind: list[str] = []  # Muster, Dr. Ida
    skipped = reader.read_prefixes(name, 2, behind, behind) - 2
    if behind and skipped and not titles and 2 + skipped < len(name):
        titles, name = " ".join(behind), (*name[:2], *name[2 + skipped :])
    else:
        skipped = 0
    if not usual and _is_given_only(reader, name[0].text, name[2].text):
        return None
    last = _last_given(reader, name)
    given = " ".join(token.text for token in name[2:last])
    following = name[last].text if last < len(name) else ""
    if not (reader.is_given(name[2].text) or INITIAL.fullmatch(name[2].text)):
        unheard = usual and _may_be_given(reader, name[0].text, given, following)
        if not unheard:
            return None
    elif following and not _ends_name(reader, following, usual):
        return None
    surname = as_written(name[0].text)
    office = listed("name_functions.txt").fullmatch(surname)
    if office or not reader.may_be_surname(surname, strict=False):
        return None
    surname = " ".join([*(token.text for token in line[before : before + particles]), surname])
    form = NameForm(line[0].start, name[last - 1].end, given, surname, titles, functions)
    return form, last + before + particles + skipped


def _last_given(reader: NameReader, name: tuple[Token, ...]) -> int:
    """Return the token behind the given names of ``Muster, Ida Maria F.``."""
    last = 3
    while last < len(name) and (
        INITIAL.fullmatch(name[last].text) or reader.is_given(name[last].text)
    ):
        last += 1
    return last


def _ends_name(reader: NameReader, following: str, usual: bool) -> bool:
    """Whether a name may end before a word: a mark, a number, an office, a small letter."""
    if not following[0].isupper() or listed("name_functions.txt").fullmatch(following):
        return True
    return usual and _is_beside(reader, following)


def _may_be_given(reader: NameReader, surname: str, given: str, following: str) -> bool:
    """Whether an unheard-of word is a given name by the list's habit: ``Muster, Xaq``."""
    if not NAME.fullmatch(given) or reader.is_common(given) or reader.is_compound(given):
        return False
    if following and following[0].isupper():
        return _is_beside(reader, following) and reader.is_surname(surname)
    return not reader.is_place_only(given) and reader.is_bare_name(surname)


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
    kept = tuple(
        b for b in brackets if b not in notes and not (TIME.search(b) or BETWEEN.search(b))
    )
    left = "" if behind in notes else TIME.sub("", BETWEEN.sub("", behind)).strip(" ,")
    return timed(Piece(form, kept, left, at, note="; ".join(notes) or None), text)
