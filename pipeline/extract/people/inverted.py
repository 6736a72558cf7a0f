"""Names of lists that print the surname first, with a comma: ``Muster, Dr. Ida (SPD)``."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.offices import SHORT_OFFICE
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import NAME, as_written, exact, gender_of, is_salutation, listed
from pipeline.wordlists import words


def surname_first(
    reader: NameReader, line: tuple[Token, ...], usual: bool
) -> tuple[NameForm, int] | None:
    """``Muster, Ida`` or ``Frau Dr. Muster, I.`` in a list where each entry stands alone."""
    if all(token.text != "," for token in line):
        return None
    address = tuple(takewhile(lambda token: is_salutation(token.text), line))
    found = _without_address(reader, line[len(address) :], usual)
    if found is None or not address:
        return found
    form, end = found
    gender = gender_of([token.text for token in address])
    called = replace(form, start=address[0].start, salutation=True, gender=gender)
    return called, end + len(address)


def _without_address(
    reader: NameReader, line: tuple[Token, ...], usual: bool
) -> tuple[NameForm, int] | None:
    """``Muster, Ida`` or ``Dr. Muster, I.``, no more than a name behind its titles."""
    titles, functions, before = reader.prefixes(line)
    if not functions and _is_short_office(reader, line[before : before + 4], usual):
        functions, before = line[before].text, before + 1  # VV Muster, Ida
    own = usual and functions is not None and _is_office_name(reader, line, before)
    if own:
        functions, before = None, before - 1
    called = functions is not None and before < len(line) and is_salutation(line[before].text)
    before += called  # Rm. Frau Muster, Ida
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
    if not usual and reader.is_given(name[0].text):
        return None  # Ida, Ulf
    last = _last_given(reader, name)
    given = " ".join(token.text for token in name[2:last])
    following = name[last].text if last < len(name) else ""
    if not (reader.is_given(name[2].text) or INITIAL.fullmatch(name[2].text)):
        led = any(map(reader.is_office, behind))  # Muster, Leiter Bauamt
        unheard = usual and not led and _may_be_given(reader, name[0].text, given, following)
        if not unheard:
            return None
    elif following and not _ends_name(reader, following, usual):
        return None
    surname = as_written(name[0].text)
    office = listed("name_functions.txt").fullmatch(surname)
    if not own and (office or not reader.may_be_surname(surname, strict=False)):
        return None
    surname = " ".join([*(token.text for token in line[before : before + particles]), surname])
    gender = gender_of([line[before - 1].text]) if called else None
    form = NameForm(
        line[0].start, name[last - 1].end, given, surname, titles, functions, called, gender
    )
    return form, last + before + particles + skipped


def _is_office_name(reader: NameReader, line: tuple[Token, ...], at: int) -> bool:
    """Whether the word before a comma is a surname like an office: ``Hofrichter, Ida``."""
    if at != 1 or len(line) < 3 or line[1].text != "," or not reader.is_given(line[2].text):
        return False
    behind = line[3].text if len(line) > 3 else ""
    return not NAME.fullmatch(behind) and not reader.is_everyday(line[2].text)


def _is_short_office(reader: NameReader, words: tuple[Token, ...], usual: bool) -> bool:
    """Whether an abbreviation opens ``VV Muster, Ida``."""
    if len(words) < 4 or words[2].text != "," or not SHORT_OFFICE.fullmatch(words[0].text):
        return False
    given = reader.is_given(words[3].text) or (usual and not reader.is_common(words[3].text))
    return given and not reader.is_name(words[0].text)


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
    end = following.lower().endswith(words("name_street_ends.txt"))
    if end and not reader.is_surname(following) and NAME.fullmatch(following):
        return True  # Muster, Ida Stadtbauamt
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


def turned_name(
    reader: NameReader, line: tuple[Token, ...], at: int
) -> tuple[NameForm, int] | None:
    """``Muster Ida`` in running text: a known surname, a given name, and no name behind."""
    pair = line[at : at + 2]
    if len(pair) < 2 or not reader.is_surname(pair[0].text):
        return None
    surname, given = pair[0].text, pair[1].text.rstrip(".")
    if not NAME.fullmatch(given) or not reader.is_given(given) or reader.is_everyday(given):
        return None
    if reader.is_everyday_noun(surname) or not reader.may_be_surname(surname, strict=True):
        return None
    behind = line[at + 2].text.rstrip(".") if at + 2 < len(line) else ""
    before = line[at - 1].text if at else ""
    if NAME.fullmatch(before) or (given == pair[1].text and NAME.fullmatch(behind)):
        return None
    return NameForm(pair[0].start, pair[1].start + len(given), given, surname, turned=True), at + 2
