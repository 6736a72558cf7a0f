"""The text of a list of people cut into its entries, over columns, cells and line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import dropwhile

from pipeline.extract.attendance_blocks import Block, breaks, cell_starts
from pipeline.extract.attendance_labels import LISTS, role_of
from pipeline.extract.attendance_legend import sign_at_end
from pipeline.extract.people_names import INITIAL, NameReader
from pipeline.extract.people_notes import Piece
from pipeline.extract.people_pieces import read_piece
from pipeline.extract.people_tokens import tokens
from pipeline.extract.people_words import NAME, is_salutation, listed
from pipeline.records import Passage
from pipeline.wordlists import word_set

SEPARATOR = re.compile(
    # Ida Muster, Ulf Beispiel und … · A & B · Ida Muster u. Ulf … · Amt 13/Frau Muster
    r"[;·|•]|(?<!\d),|,(?!\d)|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|(?<!\w-)\s(?:und|u\.|sowie|&|\+)\s|(?<=\w)/(?=(?:Herr|Frau|Hr|Fr)\b)|\s/\s"
)
REMARK = re.compile(r"\s[-–—]\s?[^\W\d_][^-–—\n]*-$")  # Frau Muster –Vertreterin-
SURE = 2
"""So many names with a comma show that a list prints the surname first."""
OFFICE_AFTER = 2
"""A name and an office behind it make up a line: ``Ida Muster, Kassier``."""
SURE_BESIDE = 4
"""So many where more stands behind them without a mark: ``Muster, Ida Stadt Erfurt``."""


def entries(
    reader: NameReader,
    passage: Passage,
    stretches: list[tuple[int, int]],
    block: Block,
    inverted: bool,
) -> list[tuple[int, int, bool]]:
    """Return the entries as start, end, and whether it stands on its predecessor's line."""
    result: list[tuple[int, int, bool]] = []
    row = False
    for (start, end), line, base in zip(stretches, passage.lines, passage.starts, strict=True):
        cells = [] if block.settled else cell_starts(line)[1:]
        inner = [base + cell for cell in cells if start < base + cell < end]
        sign = sign_at_end(passage.text[start:end], block.signs)
        inner += [start + sign] if sign else []
        wraps = {base + at for at in breaks(line) if start < base + at < end} | {start}
        edges = sorted({*inner, *wraps})
        cuts = [(edge, edge) for edge in edges[1:]]
        for first, last in zip(edges, [*edges[1:], end], strict=True):
            cuts += _cuts_by_semicolon(reader, passage.text, first, last, inverted)
        cuts.sort()
        begin = start
        rows, row = row and len(cell_starts(line)) > 1, len(cell_starts(line)) > 1
        for cut, after in [*cuts, (end, end)]:
            if cut > begin:
                number = 0 if begin in wraps else 1
                wrapped = (
                    number == 0
                    and result
                    and not (rows and begin == base and not _is_bracketed(passage.text[:begin]))
                    and not (block.bracketed and passage.text[begin] == "(")
                    and not (begin == base and _ends_in_office(reader, passage.text, result, begin))
                    and not REMARK.search(passage.text, max(result[-1][0] - 3, 0), result[-1][1])
                    and not _is_whole(reader, passage.text[slice(*result[-1][:2])], inverted)
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


def _is_whole(reader: NameReader, before: str, inverted: bool) -> bool:
    """Whether an entry ends in an office behind a full name: ``Muster, Ida 2. Bürgermeisterin``."""
    last = (before.split() or [""])[-1]
    if not listed("name_functions.txt").fullmatch(last):
        return False
    piece = read_piece(reader, before, 0, inverted)
    return piece is not None and piece.form.full and bool(piece.behind)


def _ends_in_office(
    reader: NameReader, text: str, found: list[tuple[int, int, bool]], begin: int
) -> bool:
    """Whether a line is ``Ida Muster, Kassier`` and another name stands on the next."""
    if len(found) < OFFICE_AFTER or [same_line for _, _, same_line in found[-2:]] != [False, True]:
        return False
    (start, end, _), (first, last, _) = found[-2:]
    piece = read_piece(reader, text[start:end], 0)
    following = tokens(text[begin : begin + 60])[:1]
    named = following and reader.is_given(following[0].text)
    words = text[first:last].split()
    offices = bool(words) and all(map(listed("name_functions.txt").fullmatch, words))
    return bool(named and offices and piece and piece.form.full and not piece.form.function)


def stands_inverted(reader: NameReader, lines: Iterable[str]) -> bool:
    """Whether lines of lists are names with the surname first: ``Muster, Ida (SPD)``."""
    parted = [line for line in lines if "," in line]
    return any(
        sum(_has_comma(line, read_piece(reader, line, 0, loose)) for line in parted) >= least
        for loose, least in ((False, SURE), (True, SURE_BESIDE))
    )


def _has_comma(line: str, piece: Piece | None) -> bool:
    """Whether the name that opens a line is one with the surname first."""
    return piece is not None and "," in line[piece.form.start : piece.form.end]


def _cuts_by_semicolon(
    reader: NameReader, text: str, start: int, end: int, inverted: bool
) -> list[tuple[int, int]]:
    """Return where entries part, by semicolons before commas: ``Muster, Ida; Beispiel, Ulf``."""
    cuts: list[tuple[int, int]] = []
    begin = start
    for match in re.finditer(";", text[start:end]):
        at = start + match.start()
        if not _is_bracketed(text[start:at]):
            cuts += [*_cuts(reader, text, begin, at, inverted), (at, at + 1)]
            begin = at + 1
    return [*cuts, *_cuts(reader, text, begin, end, inverted)]


def _cuts(
    reader: NameReader, text: str, start: int, end: int, inverted: bool
) -> list[tuple[int, int]]:
    """Return where entries part within a line: not in brackets, not in ``Muster, Ida``."""
    cuts: list[tuple[int, int]] = []
    for match in SEPARATOR.finditer(text, start, end):
        if _is_bracketed(text[start : match.start()]):
            continue
        if match[0] == "," and re.match(
            rf"\s{INITIAL.pattern}\s*(?:[;,(]|$)", text[match.end() : end]
        ):
            continue
        behind = re.match(r"\s*[^,;(\n]+", text[match.end() : end])
        degree = behind and all(
            listed("name_degrees.txt").fullmatch(word) for word in behind[0].split()
        )
        if not degree and not (match[0].strip() == "und" and _goes_on(reader, text, match, end)):
            cuts.append(match.span())
    if cuts and text[slice(*cuts[0])] == ",":
        piece = read_piece(reader, text[start:end], 0, inverted)
        if piece is not None and "," in text[start + piece.form.start : start + piece.form.end]:
            if len(cuts) == 1 or (inverted and piece.note):
                return []
            return cuts[1:] if inverted else cuts
    return cuts


def _goes_on(reader: NameReader, text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a body's name goes on behind ``und``: ``Frau Muster, Bereich Bauen und Wohnen``."""
    behind = SEPARATOR.split(text[joint.end() : end])[0]
    first = behind.split()[:1]
    common = bool(first) and first[0].istitle() and reader.is_common(first[0])
    office = bool(first) and listed("name_functions.txt").fullmatch(first[0])
    return common and not office and read_piece(reader, behind, 0) is None


def _is_bracketed(text: str) -> bool:
    """Whether a bracket is open at the end of the text; one that nothing opened counts not."""
    return re.search(r"\([^()]*$", text) is not None


def _wraps(reader: NameReader, before: str, text: str) -> bool:
    """Whether an entry goes on from the line before: ``Dr. Ida`` / ``Muster (SPD)``."""
    if _is_bracketed(before) or re.search(r"\w-$", before):
        return True
    if text.startswith("("):
        return not _is_told(reader, text)
    first, words = (
        tokens(text)[:1],
        list(dropwhile(word_set("function_words.txt").__contains__, before.split())),
    )
    if words and words[-1] in word_set("name_office_joints.txt") | {"als", "von", "vertritt"}:
        return True
    if not first or is_salutation(first[0].text) or re.match(r"\s*(?:[oO]?\d|[a-z]\))", text):
        return False
    if INITIAL.match(text) and NAME.fullmatch(before.strip(" ,")):
        return True
    joints = [at for at, word in enumerate(words) if word in ("für", "von", "vertritt")]
    words = words[joints[-1] + 1 :] if joints else words  # i. V. für Ida / Muster
    return bool(words) and _is_begun(reader, words, first[0].text.rstrip("."), text)


def _is_told(reader: NameReader, text: str) -> bool:
    """Whether a bracket at a line's start holds a name of its own: ``(Ratsherr Muster) (SPD)``."""
    piece = read_piece(reader, text[1:].partition(")")[0], 0)
    return piece is not None and bool(piece.form.salutation or piece.form.function)


def _is_begun(reader: NameReader, words: list[str], following: str, text: str) -> bool:
    """Whether ``words`` end in an office, a title or a given name that waits for its surname."""
    kinds = ("name_functions.txt", "name_titles.txt", "name_salutations.txt")
    if words[-2:-1] == ["als"]:
        return False  # Bürgermeisterin Ida Muster als Vorsitzende
    if len(words) == 1 and role_of(words[0]) in (*LISTS, "group"):
        return False  # Ausschussmitglieder
    before_names = [listed(kind) for kind in kinds]
    if any(form.fullmatch(words[-1]) for form in before_names):
        return True
    announced = any(form.fullmatch(words[0]) for form in before_names)
    if announced and len(words) == 2 and reader.is_lone_name(text):
        return True
    alone = len(words) == 1 or (len(words) == 2 and words[0].endswith("."))
    return (
        (announced or alone)
        and len(words) <= 6
        and reader.is_given(words[-1])
        and reader.may_be_surname(following, strict=True)
        and not reader.is_given(following)
    )
