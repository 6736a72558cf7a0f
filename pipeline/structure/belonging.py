"""Which other chains of headings are of the same agenda as the main one."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.structure.chain import LEAST_LISTED, Chain
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import over_prose, worded_as_title
from pipeline.structure.readings import says
from pipeline.structure.title_likeness import similarity
from pipeline.structure.title_lines import BLANK

COUNTED = 0.8
"""Share of the items' numbers that a list without a label must have in common with them."""
DEEPER = 1.0
"""So many line heights farther to the right begins a list within an entry."""
LEAST_TOLD = 2
"""So many parts without items of their own stand over text."""
OTHERWISE = 0.5
"""So much less than for the others may speak for an item that was taken before its turn."""


def belongs(rows: tuple[Row, ...], chain: Chain, kept: Sequence[Chain]) -> bool:
    """Whether the chain repeats, completes or continues the items of those that are kept."""
    if chain.strong and not (_is_of_parts(chain) and _may_be_a_list(rows, chain, kept[0])):
        return True
    if _is_nested(chain, kept[0]):
        return False
    if chain.labelled and len(chain.headings) > 1 and not _within_one(chain, kept[0]):
        return True
    known = [heading for other in kept for heading in other.headings if heading.title]
    alike = sum(
        any(heading.number == h.number and similarity(heading.title, h.title) >= 85 for h in known)
        for heading in chain.headings
        if heading.title
    )
    main = kept[0]
    if alike and (2 * alike >= min(len(chain.headings), len(main.headings)) or _tells(chain, main)):
        return True
    told = _announced(chain, main) or _parts_one(rows, chain, main) or _parts_all(rows, chain, main)
    if told or _counts_as(chain, main) or _completes(chain, kept):
        return True
    outside = chain.first > main.headings[-1].row or chain.headings[-1].row < main.first
    above = range(max(0, chain.first - 3), chain.first)
    parted = any(is_label(rows[row].text, "part") for row in above)
    number = chain.headings[0].number
    return outside and parted and number is not None and number.path == (1,) and number.is_figure


def _is_of_parts(chain: Chain) -> bool:
    """Whether the numbers have but a letter before them: ``A 1``, ``Ö 2``."""
    return all(heading.style == "part" for heading in chain)


def _may_be_a_list(rows: tuple[Row, ...], chain: Chain, main: Chain) -> bool:
    """Whether it is a lone number or a table within one item: motions ``A1``, ``A2`` … in TOP 6."""
    tabled, others = (
        any(rows[heading.row].line.line.kind == "table" for heading in one) for one in (chain, main)
    )
    return len(chain.headings) == 1 or (tabled and not others and _within_one(chain, main))


def _announces(chain: Chain, other: Chain) -> bool:
    """Whether an item of the one, not its first, is the label above the other."""
    below = chain.headings[1:]
    return any(is_label(item.title, "agenda") and item.row < other.first for item in below)


def _announced(chain: Chain, main: Chain) -> bool:
    """Whether one of the two counts the parts of the meeting, the other the items of one part."""
    return _announces(chain, main) or (chain.from_one and _announces(main, chain))


def _is_nested(chain: Chain, main: Chain) -> bool:
    """Whether the chain is a list within an entry of the printed agenda, set farther right."""
    inside = main.first < chain.first and chain.headings[-1].row < main.headings[-1].row
    return main.listed and inside and chain.headings[0].indent > main.headings[0].indent + DEEPER


def _tells(chain: Chain, main: Chain) -> bool:
    """Whether the chain stands out below the printed agenda, counted from the beginning."""
    number = chain.headings[0].number
    below = main.listed and not chain.listed and chain.first > main.headings[-1].row
    return below and number is not None and number.path <= (1,) and chain.mean > main.mean


def _within_one(chain: Chain, main: Chain) -> bool:
    """Whether the chain counts otherwise than the items and stands below one of them: a list.

    An item that is the label itself opens the agenda: ``III Traktanden``.
    """
    if (
        _announces(main, chain)
        or main.listed
        or {heading.number for heading in chain} & {heading.number for heading in main}
    ):
        return False
    above = {sum(item.row < heading.row for item in main) for heading in chain}
    return len(above) == 1 and above != {0}


def _parts_one(rows: tuple[Row, ...], chain: Chain, main: Chain) -> bool:
    """Whether figures count the parts of one item with a Roman number, each a title over text.

    ``II. Projekte`` / ``1. Radweg`` / ``Herr Muster berichtet …`` / ``2. Bäder`` / ``Es …``
    """
    numbers = [heading.number for heading in (*main, *chain) if heading.number]
    mains, own = numbers[: len(main.headings)], numbers[len(main.headings) :]
    other = not any(one.is_figure for one in mains) and all(one.is_figure for one in own)
    if not (other and chain.from_one and _within_one(chain, main)):
        return False
    told = sum(over_prose(rows, heading.row) for heading in chain)
    return 2 * told >= len(chain.headings) and all(
        worded_as_title(heading.title) and says(rows[heading.row + 1].text)
        for heading in chain
        if heading.row + 1 < len(rows)
    )


def _parts_all(rows: tuple[Row, ...], chain: Chain, main: Chain) -> bool:
    """Whether Roman numbers or letters, set off, count parts across which the figures go on.

    ``I. Formalien`` / ``II. Anträge`` / ``1 Rad`` / ``2 Bad`` / ``III. Weitere Themen`` / ``3 Bus``
    The figures may stand in one part if text stands below others.
    """
    paths = [heading.number.path for heading in chain if heading.number]
    whole = paths == [(at,) for at in range(1, len(paths) + 1)] and len(paths) > 1
    other = not any(heading.number and heading.number.is_figure for heading in chain)
    figures = all(heading.number and heading.number.is_figure for heading in main)
    across = {sum(part.row < heading.row for part in chain) for heading in main}
    ends = [*(part.row for part in chain.headings[1:]), len(rows)]
    told = [
        any(over_prose(rows, row) for row in range(part.row, end - 1))
        for at, (part, end) in enumerate(zip(chain, ends, strict=True), 1)
        if at not in across
    ]
    apart = len(across) > 1 or sum(told) >= LEAST_TOLD
    if not (whole and other and figures and apart and 0 not in across):
        return False
    return all(
        (rows[heading.row].bold or rows[heading.row].gap >= BLANK)
        and worded_as_title(heading.title, sure=True)
        for heading in chain
    )


def _completes(chain: Chain, kept: Sequence[Chain]) -> bool:
    """Whether the numbers are just those that the other items of their level leave out.

    They stand where they are missing (``1.``, ``2.``, ``TOP 3``, ``4.``), or one that looks like
    the others was taken in another order: ``4.1``, ``4.3``, ``4.2``.
    """
    one, main = chain.headings[0], kept[0]
    talked = [heading for other in kept if not other.listed for heading in other.headings]
    inside = sorted(
        [*chain.headings, *(heading for heading in talked if _one_level(heading, one))],
        key=lambda heading: heading.row,
    )
    paths = [heading.number.path for heading in inside if heading.number]
    if len(inside) == len(chain.headings) or not all(_one_level(h, one) for h in chain):
        return False
    whole = [(*paths[0][:-1], at + 1) for at in range(len(inside))]
    alike = one.style == main.headings[0].style and one.weight >= main.mean - OTHERWISE
    moved = len(chain.headings) == 1 and alike and sorted(paths) == whole
    return paths == whole or moved


def _one_level(one: Heading, other: Heading) -> bool:
    """Whether both count the parts of one item in figures, or both the items themselves."""
    mine, yours = one.number, other.number
    if mine is None or yours is None or mine.part != yours.part:
        return False
    figures = all(n.is_figure and not n.letter for n in (mine, yours))
    return figures and mine.path[:-1] == yours.path[:-1]


def _counts_as(chain: Chain, main: Chain) -> bool:
    """Whether a list goes by nearly all the numbers of the items: it is the printed agenda.

    It stands above them; below them, or within the first, only if they have no titles of their own.
    To bare numbers (``Zu 5.``) it may add others.
    """
    above, below = (chain, main) if chain.first < main.first else (main, chain)
    leads = above.listed and not below.listed and above.headings[-1].row < below.first
    bare = not any(heading.title for heading in main.headings)
    own, mains = ({h.number and h.number.path for h in one} for one in (chain, main))
    most = len(mains) if bare and main.strong else max(len(own), len(mains))
    second = main.headings[1].row if len(main.headings) > 1 else main.first
    outside = chain.headings[-1].row < second or chain.first > main.headings[-1].row
    follows = chain.listed and bare and outside
    return (leads or follows) and len(own & mains) >= max(LEAST_LISTED, int(COUNTED * most))
