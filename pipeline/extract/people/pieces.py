"""One entry of a list of people (``GR Ida Muster, MBA (ab 19.15 Uhr)``) into name and remarks."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile

from pipeline.extract.attendance.bodies import body_end, party_behind
from pipeline.extract.organisations.heads import legal_form
from pipeline.extract.people.degrees import degrees_behind
from pipeline.extract.people.inverted import surname_first
from pipeline.extract.people.leads import body_ahead, lead_in
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.notes import BETWEEN, INSTEAD, TIME, Piece, is_note, timed
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import exact
from pipeline.wordlists import word_set, words

OWN_BRACKETS = re.compile(r"\s*(?:\([^()]*\)\s*)+")  # Ida Muster (Vors.) Ulf Beispiel


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
    label, shift = lead_in(text)
    line = tokens(text[shift:])
    body = body_ahead(reader, line)
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
    party = party_behind(text[rest_start:])
    rest_start += text[rest_start:].find(party) + len(party)
    rest = text[rest_start:]
    if not form.salutation and legal_form().match(rest):
        return None  # Geschäftsführerin Horizonte Nordharz gGmbH
    told = (party, *re.findall(r"\(([^()]*)\)?", rest))
    brackets = tuple(b.strip() for b in told if b.strip())
    behind = re.sub(r"\([^()]*\)?", " ", rest)
    behind = re.sub(r"\s+", " ", behind).strip(" ,.;:-–—)>→")
    if not word_set("name_sentence_verbs.txt").isdisjoint(behind.split()):
        return None
    base = offset + shift
    degrees, behind = degrees_behind(behind)
    title = ", ".join(filter(None, (form.title, degrees))) or None
    moved = replace(form, start=form.start + base, end=form.end + base, title=title)
    beside = OWN_BRACKETS.match(text, rest_start)
    begin = beside.end() if beside else rest_start
    at = next((i for i in range(begin, len(text)) if text[i].isalnum()), None)
    opened = at is not None and "(" in text[begin:at]
    piece = _remarked(moved, brackets, behind, text, None if opened else at)
    return replace(piece, label=label)


def _name(
    reader: NameReader, line: tuple[Token, ...], inverted: bool
) -> tuple[NameForm, int] | None:
    found = surname_first(reader, line, inverted)
    if found is not None:
        return found
    found = reader.read(line, 0, lenient=True)
    if found is None:
        return None
    form, end = found
    sure = form.salutation or form.title or form.function
    if form.given is None and not sure:
        word = form.surname or ""
        if reader.is_common(word) or (end < len(line) and line[end].text[:1].islower()):
            return None
    elif form.given and not (form.salutation or form.title) and not believable(reader, form):
        return None
    return found


def believable(reader: NameReader, form: NameForm) -> bool:
    """A bare pair of words is a name unless both are common words."""
    given = (form.given or "").split()
    if any(reader.is_given(part) or len(part) == 2 for part in given):
        return True
    surname = (form.surname or "").split()
    particles = exact("name_particles.txt")  # Xaq El Amrani
    parts = [*given, *(part for part in surname if part.lower() not in particles)] or surname
    ends = words("name_street_ends.txt")
    if any(part.lower().endswith(ends) and not reader.is_name(part) for part in given):
        return False  # Bezirksbauamt Ried
    unknown = not any(map(reader.is_given, parts))
    if unknown and (reader.is_place_only(parts[-1]) or reader.is_compound(parts[0])):
        return False
    if unknown and body_end().search(parts[-1]):
        return False  # Kurdischer Kulturkreis
    if unknown and reader.is_of_place(parts[0]):
        return False  # Kieler Nachrichten
    return not any(reader.is_counted(part) and reader.is_common(part) for part in parts)


def _untimed(bracket: str) -> str:
    """Return a bracket without its times, nothing where no name is left: ``Bauamt, ab 19 Uhr``."""
    left = TIME.sub("", BETWEEN.sub("", bracket)).strip(" ,;")
    return left if left == bracket or left[:1].isupper() else ""


def _remarked(
    form: NameForm, brackets: tuple[str, ...], behind: str, text: str, at: int | None
) -> Piece:
    notes = [remark for remark in (*brackets, behind) if remark and is_note(remark)]
    kept = tuple(filter(None, (_untimed(b) for b in brackets if b not in notes)))
    left = "" if behind in notes else TIME.sub("", BETWEEN.sub("", behind)).strip(" ,")
    return timed(Piece(form, kept, left, at, note="; ".join(notes) or None), text)
