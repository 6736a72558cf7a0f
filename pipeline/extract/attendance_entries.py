"""The text of a list of people cut into its entries, over columns, cells and line ends."""

from __future__ import annotations

import re

from pipeline.extract.attendance_blocks import Block, breaks, cell_starts
from pipeline.extract.people_names import INITIAL, NameReader, tokens
from pipeline.extract.people_pieces import read_piece
from pipeline.extract.people_words import NAME, is_salutation, listed
from pipeline.records import Passage

SEPARATOR = re.compile(
    # Ida Muster, Ulf Beispiel und … · A & B · Amt 13/Frau Muster
    r"[,;·|•]|\s[-–—]\s|\s(?:und|sowie|&|\+)\s|(?<=\w)/(?=(?:Herr|Frau|Hr|Fr)\b)|\s/\s"
)
ARTICLES = ("der", "die", "das", "und", "sowie")


def entries(
    reader: NameReader, passage: Passage, stretches: list[tuple[int, int]], block: Block
) -> list[tuple[int, int, bool]]:
    """Return the entries as start, end, and whether it stands on its predecessor's line."""
    result: list[tuple[int, int, bool]] = []
    for (start, end), line, base in zip(stretches, passage.lines, passage.starts, strict=True):
        cells = [] if block.settled else cell_starts(line)[1:]
        inner = [base + cell for cell in cells if start < base + cell < end]
        wraps = {base + at for at in breaks(line) if start < base + at < end} | {start}
        edges = sorted({*inner, *wraps})
        cuts = [(edge, edge) for edge in edges[1:]]
        for first, last in zip(edges, [*edges[1:], end], strict=True):
            cuts += _cuts_by_semicolon(reader, passage.text, first, last)
        cuts.sort()
        begin = start
        for cut, after in [*cuts, (end, end)]:
            if cut > begin:
                number = 0 if begin in wraps else 1
                wrapped = (
                    number == 0
                    and result
                    and not (block.bracketed and passage.text[begin] == "(")
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


def _cuts_by_semicolon(
    reader: NameReader, text: str, start: int, end: int
) -> list[tuple[int, int]]:
    """Return where entries part, by semicolons before commas: ``Muster, Ida; Beispiel, Ulf``."""
    cuts: list[tuple[int, int]] = []
    begin = start
    for match in re.finditer(";", text[start:end]):
        at = start + match.start()
        if text[start:at].count("(") == text[start:at].count(")"):
            cuts += [*_cuts(reader, text, begin, at), (at, at + 1)]
            begin = at + 1
    return [*cuts, *_cuts(reader, text, begin, end)]


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
    if before.count("(") > before.count(")") or re.search(r"\w-$", before):
        return True
    if text.startswith("("):
        return True
    first, words = tokens(text)[:1], [w for w in before.split() if w not in ARTICLES]
    if not first or is_salutation(first[0].text) or re.match(r"\s*(?:[oO]?\d|[a-z]\))", text):
        return False
    if INITIAL.match(text) and NAME.fullmatch(before.strip(" ,")):
        return True
    if words and words[-1] == "als":
        return True
    return bool(words) and _is_begun(reader, words, first[0].text.rstrip("."), text)


def _is_begun(reader: NameReader, words: list[str], following: str, text: str) -> bool:
    """Whether ``words`` end in an office, a title or a given name that waits for its surname."""
    kinds = ("name_functions.txt", "name_titles.txt", "name_salutations.txt")
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
