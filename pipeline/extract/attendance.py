"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pipeline.extract.attendance_blocks import (
    LISTS,
    Block,
    breaks,
    cell_starts,
    labels_in,
    opening,
    passages,
    role_of,
)
from pipeline.extract.attendance_signatures import signatures
from pipeline.extract.people_names import INITIAL, NAME, SALUTATION, NameReader, listed, tokens
from pipeline.extract.people_pieces import Piece, read_piece, read_pieces
from pipeline.records import CorrectedLine, Evidence, Outline, Passage, Role, Section, Transcript
from pipeline.wordlists import words

SEPARATOR = re.compile(
    r"[,;·|•]|\s[-–—]\s|\s(?:und|sowie|&|\+)\s|(?<=\w)/(?=(?:Herr|Frau|Hr|Fr)\b)|\s/\s"
)
SIGNED_LINES = 15
"""Signatures stand within so many last lines."""
STATUS = {"a": "present", "x": "present", "e": "excused", "u": "absent"}
"""Letters in the status column of a table."""
LONE_INITIAL = re.compile(rf"\s{INITIAL.pattern}\s*(?:[;,(]|$)")  # Muster, I.;
NAMELESS = 3
"""So many lines without a name end a list."""


@dataclass(frozen=True, slots=True)
class Present:
    """One person of a list, with what the list says of him or her."""

    piece: Piece
    roles: tuple[Role, ...]
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None
    listed: bool = True


def found_in_lists(
    reader: NameReader, transcript: Transcript, outline: Outline
) -> tuple[Present, ...]:
    """Return the people named beside or below labels, in order."""
    return tuple(
        present
        for block in blocks(reader, transcript, outline)
        for passage, stretches in passages(block)
        for present in _people(reader, block, passage, stretches)
    )


def blocks(reader: NameReader, transcript: Transcript, outline: Outline) -> list[Block]:
    """Return the lists of people of the whole document."""
    found: list[Block] = []
    for kind, sections in groupby(outline.sections, key=_part):
        for_item = kind == "item"
        run = list(sections)
        if kind not in ("head", "item"):
            continue
        for section in run if for_item else run[:1]:
            last = section.last if for_item else run[-1].last
            early = not for_item or (section.item or 0) < 2
            found += _blocks_of(reader, transcript.body(section.first, last), for_item, early)
    known = {block.role for block in found if block.parts}
    signed = signatures(reader, transcript.body()[-SIGNED_LINES:])
    return [*found, *(block for block in signed if block.role not in known)]


def _part(section: Section) -> str:
    return "head" if section.kind == "attendance" else section.kind


def _blocks_of(
    reader: NameReader, lines: tuple[CorrectedLine, ...], item: bool, early: bool
) -> list[Block]:
    found: list[Block] = []
    current: Block | None = None
    pending: Block | None = None
    nameless = 0
    for line in lines:
        opened = list(_opened(line, item))
        if opened and _is_heading_in(current, opened):
            outer, single = current, opened[0]
            found += [single, Block(outer.role, outer.label) if outer else single]
            current = found[-1]
            pending = single
            continue
        if pending is not None and current is not None:
            pending.parts.append((line, 0, len(line.text)))
            pending = None
        if opened:
            current = None
            for block in opened:
                if item and not early:
                    continue
                found.append(block)
                current = block
            if _ends(line):
                current = None
            nameless = 0
        elif current is not None:
            named = _has_name(reader, line.text)
            nameless = 0 if named else nameless + 1
            if not _continues(reader, current, line, named) or nameless > NAMELESS:
                current = None
            elif not _is_rest_of_row(current, line):
                current.parts.append((line, 0, len(line.text)))
    return found


def _is_rest_of_row(block: Block, line: CorrectedLine) -> bool:
    """Whether a single word below a table row is the end of one of its cells."""
    if not block.parts or " " in line.text:
        return False
    return block.parts[-1][0].line.kind == "table" and line.line.kind != "table"


def _is_heading_in(current: Block | None, opened: list[Block]) -> bool:
    """Whether ``Vorsitz`` stands alone as a heading inside a list of those present."""
    if current is None or current.role not in LISTS or len(opened) != 1:
        return False
    return opened[0].role not in LISTS and not opened[0].parts and ":" not in opened[0].label


def _opened(line: CorrectedLine, item: bool) -> Iterator[Block]:
    """Yield a block for each label of the line, filled with what follows on the line."""
    text = line.text
    labels = labels_in(text)
    if not labels and not item:
        bare = opening(line)
        if bare is not None and bare[1] != "none":
            labels = [(0, bare[0], bare[1])]
    ends = [*(start for start, _, _ in labels[1:]), len(text)]
    for (start, begin, role), end in zip(labels, ends, strict=False):
        if role == "none":
            continue
        block = Block(_as_role(role), text[start:begin], item=item)
        if text[begin:end].strip():
            block.parts.append((line, begin, end))
        yield block


def _as_role(role: str) -> Role:
    roles: dict[str, Role] = {
        "chair": "chair", "moderation": "moderation", "minutes": "minutes", "present": "present",
        "excused": "excused", "absent": "absent", "guest": "guest",
    }  # fmt: skip
    return roles[role]


def _ends(line: CorrectedLine) -> bool:
    """Whether the last label of the line ends a list: ``Verteiler: …``, ``Ort: …``."""
    labels = labels_in(line.text)
    return bool(labels) and labels[-1][2] == "none"


def _has_name(reader: NameReader, text: str) -> bool:
    line = tokens(text)
    if any(SALUTATION.fullmatch(token.text) for token in line[:-1]):
        return True
    return any(
        (found := read_piece(reader, part, 0)) is not None and found.form.surname is not None
        for part in SEPARATOR.split(text)
    )


def _continues(reader: NameReader, block: Block, line: CorrectedLine, named: bool) -> bool:
    text = line.text
    label = role_of(text)
    if label == "none" or labels_in(text):
        return False
    spoken = [
        token for token in re.findall(r"[^\W\d_]+", text) if token in words("sentence_words.txt")
    ]
    if spoken and len(text.split()) > 5:
        return False
    last = block.parts[-1][0].text if block.parts else ""
    if last.endswith((",", "&", " und", "-", "/")) or last.count("(") > last.count(")"):
        return True
    if last and listed("name_functions.txt").fullmatch(last.split()[-1]):
        return True
    speech = re.match(r"[^:]{3,60}:\s+(?=\S)", text)
    if speech and not _has_name(reader, text[speech.end() :]):
        return False
    if block.role in LISTS and not block.item:
        return True
    if block.role in LISTS:
        return named and line.line.kind == "bullet"
    plural = bool(re.search(r"(?:innen|/innen|:innen|en)\W*$", block.label))
    return named and (not block.parts or plural)


def _people(
    reader: NameReader, block: Block, passage: Passage, stretches: list[tuple[int, int]]
) -> Iterator[Present]:
    made: list[tuple[int, int, Piece]] = []
    remarks: dict[int, list[str]] = {}
    for start, end, same_line in _segments(reader, passage, stretches):
        text = passage.text[start:end].replace("\n", " ")
        pieces = [p for p in read_pieces(reader, text, start) if _wanted(reader, block, p, text)]
        bare = bool(pieces) and not any(_is_told(piece) for piece in pieces)
        if bare and same_line and made and made[-1][2].form.given:
            pieces = []
        if pieces:
            made += [(start, end, piece) for piece in pieces]
        elif made and same_line and text.strip():
            remarks.setdefault(len(made) - 1, []).append(text.strip(" .,;"))
    for number, (_, _, piece) in enumerate(made):
        evidence = passage.evidence(piece.form.start, piece.form.end)
        yield _present(block, piece, evidence, remarks.get(number, []))


def _is_told(piece: Piece) -> bool:
    """Whether more than a single word says that this is a person."""
    form = piece.form
    return bool(form.given or form.salutation or form.title or form.function)


def _wanted(reader: NameReader, block: Block, piece: Piece, text: str) -> bool:
    form = piece.form
    if _is_told(piece):
        return True
    if block.role in LISTS:
        word = form.surname or ""
        everyday = reader.is_common(word) or reader.is_everyday_noun(word)
        label = text.rstrip().endswith((":", ".")) or len(word) < 4
        return not (everyday or label or reader.is_compound(word) or role_of(word))
    return len(text.split()) <= 2 and not reader.is_common(form.surname or "")


def _present(block: Block, piece: Piece, evidence: Evidence, remarks: list[str]) -> Present:
    roles: list[Role] = [block.role]
    function = organisation = None
    for remark in (*piece.brackets, piece.behind, *remarks):
        role = STATUS.get(remark.lower()) or role_of(remark)
        if role in ("excused", "absent", "guest") and block.role in LISTS:
            roles = [_as_role(role)]
        elif role in ("chair", "minutes", "moderation") and block.role in LISTS:
            roles.append(_as_role(role))
        if not remark or role in LISTS or re.fullmatch(r"\d+|[A-ZÄÖÜ]{1,2}", remark):
            continue
        first = remark.split()[0]
        if function is None and listed("name_functions.txt").fullmatch(first):
            function = remark
        elif organisation is None and first[:1].isupper():
            organisation = remark
    return Present(piece, tuple(dict.fromkeys(roles)), evidence, function, organisation)


def _segments(
    reader: NameReader, passage: Passage, stretches: list[tuple[int, int]]
) -> list[tuple[int, int, bool]]:
    """Return the entries as start, end, and whether it stands on its predecessor's line."""
    result: list[tuple[int, int, bool]] = []
    for (start, end), line, base in zip(stretches, passage.lines, passage.starts, strict=True):
        inner = [base + cell for cell in cell_starts(line)[1:] if start < base + cell < end]
        wraps = {base + at for at in breaks(line) if start < base + at < end} | {start}
        edges = sorted({*inner, *wraps})
        cuts = [(edge, edge) for edge in edges[1:]]
        for first, last in zip(edges, [*edges[1:], end], strict=True):
            cuts += _cuts(reader, passage.text, first, last)
        cuts.sort()
        begin = start
        for cut, after in [*cuts, (end, end)]:
            if cut > begin:
                number = 0 if begin in wraps else 1
                wrapped = (
                    number == 0
                    and result
                    and _wraps(
                        reader, passage.text[result[-1][0] : result[-1][1]], passage.text[begin:cut]
                    )
                )
                if wrapped:
                    result[-1] = (result[-1][0], cut, result[-1][2])
                else:
                    result.append((begin, cut, number > 0))
            begin = after
    return result


def _cuts(reader: NameReader, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where entries part within a line: not in brackets, not in ``Muster, Ida``."""
    cuts: list[tuple[int, int]] = []
    for match in SEPARATOR.finditer(text, start, end):
        before = text[start : match.start()]
        if before.count("(") > before.count(")"):
            continue
        if match[0] == "," and re.match(
            rf"\s{INITIAL.pattern}\s*(?:[;,(]|$)", text[match.end() : end]
        ):
            continue
        behind = re.match(r"\s*[^,;(\n]+", text[match.end() : end])
        degree = behind and all(
            listed("name_degrees.txt").fullmatch(word) for word in behind[0].split()
        )
        if not degree:
            cuts.append(match.span())
    if len(cuts) == 1 and text[slice(*cuts[0])] == ",":
        piece = read_piece(reader, text[start:end], 0)
        if (
            piece is not None
            and piece.form.given
            and "," in text[start + piece.form.start : start + piece.form.end]
        ):
            return []
    return cuts


def _wraps(reader: NameReader, before: str, text: str) -> bool:
    """Whether an entry goes on from the line before: ``Dr. Ida`` / ``Muster (SPD)``."""
    if text.startswith("(") or before.count("(") > before.count(")") or before.endswith("-"):
        return True
    first = tokens(text)[:1]
    if not first or SALUTATION.fullmatch(first[0].text) or re.match(r"\s*(?:\d|[a-z]\))", text):
        return False
    if INITIAL.match(text) and NAME.fullmatch(before.strip(" ,")):
        return True
    last = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    if listed("name_titles.txt").fullmatch(last) or SALUTATION.fullmatch(last):
        return True
    words = before.split()
    if not words:
        return False
    office = listed("name_functions.txt")
    announced = any(
        form.fullmatch(words[0]) for form in (office, listed("name_titles.txt"), SALUTATION)
    )
    if office.fullmatch(words[-1]):
        return True
    if announced and len(words) == 2 and reader.is_lone_name(text):
        return True
    begun = announced or re.fullmatch(r"(?:.*\.\s)?[^\W\d_]+", before.strip()) is not None
    return bool(
        begun
        and len(before.split()) <= 6
        and reader.is_given(last)
        and reader.may_be_surname(first[0].text.rstrip("."), strict=True)
        and not reader.is_given(first[0].text)
    )
