"""Which lines below a title still belong to it."""

from __future__ import annotations

from rapidfuzz import fuzz

from pipeline.structure.headings import Heading
from pipeline.structure.line_breaks import LEAST_WIDTH, broken
from pipeline.structure.line_forms import (
    BRACKETED,
    HERE,
    LETTERED,
    OPEN_END,
    PAPER,
    RULE,
    SPEECH,
    YEARS,
)
from pipeline.structure.lines import Row, folded, is_label, usual_width
from pipeline.structure.title_likeness import similarity
from pipeline.structure.wording import ends, is_sentence, spoken

NARROW = 0.45
"""Widest column of titles at the margin, as a share of the page's text."""
MOST_MARGIN = 4
"""So many lines more such a title may have."""
ROOM = 0.75
"""A line that reaches so far across the page, as a share of its width, is full."""
SHORT = 50
"""Longest last line of a title in characters."""
HALF = 0.5
"""Lines whose left edges differ by more line heights do not begin below each other."""
SIZES, READ_SIZES = 0.06, 0.12
"""Lines of one type differ by no larger share of their size; on scans, by so much."""
LEAST_CAPITALS = 4
"""A title of so many letters in capitals does not go on in small letters."""
LABELS = ("status", "part", "agenda", "attendance")
BLANK = 0.7
"""White space above, in line heights, from which a line stands apart."""


def continues(rows: tuple[Row, ...], last: int, title: str, listed: str, heading: Heading) -> bool:
    """Whether the title goes on in the row after ``last``."""
    here, below = rows[last], rows[last + 1]
    if _is_apart(here, below, title):
        return _is_bullet_of(heading, rows, last)
    if listed and similarity(title, listed) >= 96:
        return len(folded(title)) < 0.9 * len(folded(listed))
    longer = folded(joined(title, below.text))
    as_listed = bool(listed) and fuzz.ratio(longer, folded(listed)[: len(longer)]) >= 92
    told = title.endswith("-") and is_sentence(below.text)  # a street with a hyphen too many
    if (
        as_listed
        or (_open(title) and not told)
        or HERE.match(below.text)
        or (_runs_on(title, below.text) and not _is_short(rows, last))
        or _ends_over_paper(rows, last)
    ):
        return True
    bracketed = here.bold and below.text.startswith("(")  # in bold as the title is
    others = (SPEECH,) if bracketed else (SPEECH, PAPER, BRACKETED)
    if any(form.fullmatch(below.text) for form in others) and not YEARS.fullmatch(below.text):
        return False
    if here.bold:
        label = below.repeated and not bracketed
        return not label and same_type(here, below) and not ended_early(rows, last, heading)
    return _in_margin(rows, last, heading) or _goes_on(rows, last, listed, heading)


def _is_bullet_of(heading: Heading, rows: tuple[Row, ...], last: int) -> bool:
    """Whether the next row tells by a bullet, in bold as the title is, what it is about.

    ``2. Bebauungsplan Süd`` / ``- Aufstellungsbeschluss`` / ``- Beteiligung der Bürger``
    """
    row, below = rows[heading.row], rows[last + 1]
    if not (row.bold and below.bold and below.bullet) or row.bullet or ends(below.text):
        return False
    start = _title_left(row, heading)
    if start and below.left is not None and abs(below.left - start) > start - (row.left or 0):
        return False
    return same_type(rows[last], below) and not is_sentence(below.text)


def _goes_on(rows: tuple[Row, ...], last: int, listed: str, heading: Heading) -> bool:
    """Whether the next row, though no sentence asks for it, is set as a part of the title."""
    called = heading.style == "called" and not listed
    hangs = called or _hangs(rows, last, heading) or _overflows(rows, last)
    hangs = hangs or (heading.strong and _ends_block(rows, last))
    return hangs and not is_sentence(rows[last + 1].text)


def _is_apart(here: Row, below: Row, title: str) -> bool:
    """Whether the row below cannot belong to a title that ends in ``here``."""
    if (
        below.gap >= BLANK
        or below.bullet
        or len(below.text) == 1
        or below.line.line.kind == "table"
        or here.rest
    ):
        return True
    other_type = below.bold != here.bold or (below.large != here.large and not here.doubtful)
    if any(form.match(below.text) for form in (RULE, LETTERED)) or other_type:
        return True
    if below.text.endswith(":") and is_label(below.text, "inner"):
        return True
    if _open(title) or _open(here.text):  # Änderung der / Tagesordnung
        return False
    written_small = title.isupper() and len(title) >= LEAST_CAPITALS and not below.text.isupper()
    if written_small and not HERE.match(below.text):  # BEKANNTGABE / Bekanntgabe des Beschlusses
        return True
    return any(is_label(below.text, kind) for kind in LABELS)


def same_type(here: Row, below: Row) -> bool:
    """Whether two bold lines are of one size with the usual space between: one heading."""
    sizes = here.line.line.size, below.line.line.size
    most = READ_SIZES if here.doubtful else SIZES
    even = not all(sizes) or abs(sizes[0] - sizes[1]) < most * sizes[0]
    return even and below.gap < 0.35


def ended_early(rows: tuple[Row, ...], last: int, heading: Heading) -> bool:
    """Whether the next line's first word had room on the line, and that line begins below it.

    So two headings stand below each other: ``Wahl des Vorstands`` / ``Vorsitz``.
    """
    here, below = rows[last], rows[last + 1]
    one_page = here.line.line.page == below.line.line.page
    if _open(here.text) or not below.text[0].isupper() or not one_page:
        return False
    box = here.line.line.box
    if box and below.left is not None and abs(box.left - below.left) > HALF * box.height:
        return False  # centred
    if _in_margin(rows, last, heading):
        return False
    word = below.text.split()[0]
    return len(here.text) + len(word) < ROOM * usual_width(rows)


def _open(title: str) -> bool:
    """Whether the wording itself asks for the next line."""
    return OPEN_END.search(title) is not None or title.count("(") > title.count(")")


def _runs_on(title: str, below: str) -> bool:
    """Whether the next line begins with a small letter as a title goes on, not a sentence."""
    return below[0].islower() and not title.endswith((".", "!", "?")) and not spoken(below)


def _ends_over_paper(rows: tuple[Row, ...], last: int) -> bool:
    """Whether the next line, begun small, stands over the number of the item's paper.

    ``Reihenfolge, in der die Stellvertreter`` / ``den Vorsitz zu führen haben`` / ``DS 14/2021``
    """
    here, below, paper = rows[last].text, rows[last + 1].text, rows[last + 2 : last + 3]
    small = below[0].islower() and not here.endswith((".", "!", "?"))
    return small and bool(paper) and PAPER.fullmatch(paper[0].text) is not None


def _is_short(rows: tuple[Row, ...], last: int) -> bool:
    """Whether the next line's first words had room on the line: it was not broken for its length.

    The lines of minutes are of one width, or the next one would not be longer than this one.
    """
    here, below = rows[last].text, rows[last + 1].text
    width = max(usual_width(rows), LEAST_WIDTH)
    return len(here) + len(" ".join(below.split()[:2])) < ROOM * width


def _in_margin(rows: tuple[Row, ...], last: int, heading: Heading) -> bool:
    """Whether the title goes on in a narrow column at the margin, left of where the text begins."""
    boxes = [row.line.line.box for row in rows[heading.row : last + 2 + MOST_MARGIN]]
    first, title = boxes[0], boxes[: last + 2 - heading.row]
    if first is None:
        return False
    text = next((box for box in boxes if box and box.left - first.left > first.height), None)
    if text is None or text.left - first.left > NARROW * (text.right - first.left):
        return False
    below = boxes[boxes.index(text) - 1]
    own = below is not None and title[-1] is not None and title[-1].top <= below.top
    return own and all(box and box.right < text.left for box in title)


def _ends_block(rows: tuple[Row, ...], last: int) -> bool:
    """Whether the next line of a text file is a short one above white space or a label.

    In type of uneven width a full line may hold less letters than others: ``TOP 3: Neubau des
    Gerätehauses`` / ``Musterbach`` / ``Redner: …``
    """
    here, below, after = rows[last], rows[last + 1], rows[last + 2 : last + 3]
    if here.line.line.box or not after or len(below.text) > SHORT or ends(below.text):
        return False
    apart = after[0].gap >= BLANK or SPEECH.fullmatch(after[0].text)
    full = len(here.text) + len(below.text.split()[0]) >= ROOM * usual_width(rows)
    return bool(apart) and full


def _overflows(rows: tuple[Row, ...], last: int) -> bool:
    """Whether a line broken for its length is followed by a short one that is not."""
    below, after = rows[last + 1], rows[last + 2 : last + 3]
    if not broken(rows, last) or len(below.text) > SHORT or ends(below.text):
        return False
    return not after or after[0].gap >= BLANK or not broken(rows, last + 1)


def _hangs(rows: tuple[Row, ...], last: int, heading: Heading) -> bool:
    """Whether the next row is indented as the title is, not as the number or the text below."""
    first, below = rows[heading.row], rows[last + 1]
    box, left = first.line.line.box, first.left
    lone = heading.last > heading.row
    start = rows[heading.last].left if lone else _title_left(first, heading)
    if start is None or left is None or below.left is None or box is None:
        return False
    margin = 0.6 * box.height
    if start - left < box.height or abs(below.left - start) > margin:
        return False
    after = rows[last + 2] if last + 2 < len(rows) else None
    if after is None or after.left is None or after.gap >= BLANK:
        return True
    return abs(after.left - start) > margin


def _title_left(row: Row, heading: Heading) -> int | None:
    """Left edge of the first word of the title on the heading's own line."""
    begin = heading.title.split(" ", 1)[0]
    for word in row.line.line.words[1:]:
        if word.box is not None and word.text[:3] == begin[:3]:
            return word.box.left
    return None


def joined(title: str, text: str) -> str:
    """Join two lines; ``Haushalts-`` + ``satzung`` is left to the repair that knows the words."""
    return f"{title} {text}"
