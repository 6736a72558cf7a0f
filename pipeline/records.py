"""The records that travel from the scan to the database: frozen, slotted, holding tuples.

Units: boxes are pixels of the page image, origin top left; confidence is 0-1 or None when unknown;
pages and lines count from 1; offsets count characters of a page's raw text from 0; dates are ISO
text, possibly of less precision (``2019-11``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

PageSource = Literal["ocr", "text-layer", "text"]
LineKind = Literal["text", "bullet", "table", "running-head", "page-number", "debris"]
CorrectionStatus = Literal["applied", "suggested", "accepted", "rejected"]
Severity = Literal["info", "warning", "error"]
SectionKind = Literal["head", "attendance", "agenda", "item", "close", "annex"]
Role = Literal["chair", "moderation", "minutes", "present", "excused", "absent", "guest"]
Outcome = Literal["adopted", "rejected", "deferred", "noted", "withdrawn"]
PlaceKind = Literal["state", "county", "municipality", "district", "street", "site"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page image, in pixels; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box | None:
        """Return the smallest box that covers all of ``boxes``, None when there is none."""
        found = tuple(boxes)
        if not found:
            return None
        return Box(
            min(box.left for box in found),
            min(box.top for box in found),
            max(box.right for box in found),
            max(box.bottom for box in found),
        )

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top


# --- intake ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One complete file of ``data/raw``; its content hash is its identity."""

    path: str
    """Path relative to ``data/raw``, with forward slashes."""
    sha256: str
    media_type: str
    """Judged by content: application/pdf, image/png, image/jpeg, image/tiff, text/plain."""
    bytes: int
    modified: float = 0.0
    """Modification time, seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A doubt or a failure that a person should see; it becomes a row of ``issues``."""

    stage: str
    severity: Severity
    message: str
    hint: str = ""
    page: int | None = None
    box: Box | None = None
    """Where on the page, when a place is meant."""


# --- pages and reading ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture on disk, ready to be read; carries a path, never pixels."""

    number: int
    path: str
    """Absolute path of the grey PGM/PPM file the reader opens."""
    width: int
    height: int
    dpi: int
    rotation: int = 0
    """Degrees, clockwise, by which the page was turned to stand upright: 0, 90, 180 or 270."""
    skew: float = 0.0
    """Degrees, counter-clockwise, that were taken out."""
    drawn: str = ""
    """Path of the picture before it was cleaned; empty where it was not."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read, with its place on the page image."""

    text: str
    box: Box | None = None
    confidence: float | None = None
    block: int = 0
    paragraph: int = 0
    line: int = 0
    """Block, paragraph and line as numbered by the reader; layout may order them anew."""
    bold: bool = False
    size: float = 0.0
    """Font size in pixels of the page image where a text layer knows it, else 0."""
    other: str = ""
    """What the other of two readings says where they differ; empty where they agree."""
    letters: float | None = None
    """Confidence of its least sure letter or digit, punctuation left aside; None when unknown."""
    rival: str = ""
    """The word with the likeliest other sign in one place; empty where none comes near."""
    lead: float = 1.0
    """By how much confidence, 0-1, the sign that was read there leads over the one in ``rival``."""


@dataclass(frozen=True, slots=True)
class OcrPage:
    """One page as read: its words, where they came from and why they are believed."""

    number: int
    source: PageSource
    why: str
    words: tuple[Word, ...]
    image_path: str | None = None
    """Path of the kept page image, relative to ``data/processed``; None for text input."""
    width: int = 0
    height: int = 0
    """Size of the kept page image in pixels; all boxes are in its pixels."""
    dpi: int = 0
    rotation: int = 0
    skew: float = 0.0
    confidence: float | None = None
    wrong_language: bool | None = None
    """True when the words were read with a language that has no äöüß; None when not yet judged."""
    unread: tuple[Box, ...] = ()
    """Regions with ink that was read as no word: handwriting, stamps, photographs."""


# --- layout ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line in reading order; ``start`` is its offset in the page's raw text."""

    page: int
    number: int
    start: int
    words: tuple[Word, ...]
    kind: LineKind = "text"
    level: int = 0
    """Nesting of a bullet or of an indented line: 0 is the margin, 1 the outermost bullet."""
    paragraph: int = 0
    """Lines of one paragraph, bullet or table row share this number, unique in the document."""
    column: int = 0
    gap_before: float = 0.0
    """White space above, in line heights; 0 when unknown. A heading often has more than 1."""
    size: float = 0.0
    """Height of the line's letters relative to the document's median line; 0 when unknown."""
    bold: bool = False
    joins_next: bool = False
    """True when the last word is hyphenated and ends on the next line (``Haushalts-/satzung``)."""
    cells: tuple[int, ...] = ()
    """For a table row: index of the first word of each cell, beginning with 0."""

    text: str = field(init=False, repr=False, compare=False)
    """The line as read: its words with single blanks between them."""
    box: Box | None = field(init=False, repr=False, compare=False)
    """The box around all words, None for text input."""

    def __post_init__(self) -> None:
        """Join the words once: text and box are asked for again and again."""
        object.__setattr__(self, "text", " ".join(word.text for word in self.words))
        boxes = (word.box for word in self.words if word.box is not None)
        object.__setattr__(self, "box", Box.around(boxes))

    @property
    def end(self) -> int:
        """Offset just behind the line's last character in the page's raw text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class LaidOutPage:
    """A page with its lines in reading order; ``raw_text`` is those lines joined by line feeds."""

    page: OcrPage
    lines: tuple[Line, ...]

    @property
    def number(self) -> int:
        """The page's number, from 1."""
        return self.page.number

    @property
    def raw_text(self) -> str:
        """The page as read, never repaired. ``lines[i].start`` is an offset into it."""
        return "\n".join(line.text for line in self.lines)


# --- correction -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Correction:
    """One repaired or doubted stretch of a line; every change to the raw text is one of these."""

    page: int
    line: int
    start: int
    """Offset of ``before`` within the raw line (``Line.text``)."""
    before: str
    """As read. A word joined over a line end holds the line feed: ``Haushalts-\\nsatzung``."""
    after: str
    rule: str
    """``words.csv:17``, ``channel``, ``umlaut``, ``name``, ``hyphen`` …"""
    confidence: float | None = None
    status: CorrectionStatus = "applied"
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class CorrectedLine:
    """A line with its repaired text and, for each character of it, the way back to the raw page.

    ``raw_from[i]`` and ``raw_to[i]`` bound, as offsets into the page's raw text, what character
    ``i`` of ``text`` was read from; all characters of a repaired word point at the whole word.
    A word that ends on the next line belongs whole to its first line.
    """

    line: Line
    text: str
    raw_from: tuple[int, ...]
    raw_to: tuple[int, ...]
    corrections: tuple[Correction, ...] = ()

    @staticmethod
    def unchanged(line: Line) -> CorrectedLine:
        """Return the line as it stands, each character pointing at itself."""
        text = line.text
        return CorrectedLine(
            line,
            text,
            tuple(range(line.start, line.start + len(text))),
            tuple(range(line.start + 1, line.start + len(text) + 1)),
        )


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A stretch of one page's raw text; :meth:`Transcript.quote` and ``.box`` show it."""

    page: int
    start: int
    end: int

    def overlaps(self, other: Evidence) -> bool:
        """Whether both have some of the text."""
        return self.page == other.page and self.start < other.end and other.start < self.end

    def holds(self, other: Evidence) -> bool:
        """Whether all of the other's text is in this one."""
        return self.page == other.page and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """Repaired running text over one or more lines, in which patterns are searched.

    Lines are joined by one character, line feed or blank, so offsets never shift.
    """

    text: str
    lines: tuple[CorrectedLine, ...]
    starts: tuple[int, ...]
    """Offset in ``text`` at which each line begins."""

    @staticmethod
    def of(lines: Iterable[CorrectedLine], joiner: str = " ") -> Passage:
        """Join the lines that have text; ``joiner`` is one character."""
        kept = tuple(line for line in lines if line.text)
        starts: list[int] = []
        length = 0
        for line in kept:
            starts.append(length)
            length += len(line.text) + 1
        return Passage(joiner.join(line.text for line in kept), kept, tuple(starts))

    def line_at(self, offset: int) -> CorrectedLine:
        """Return the line in which the character at ``offset`` stands."""
        return self.lines[max(bisect_right(self.starts, offset) - 1, 0)]

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the raw stretch behind ``text[start:end]``; cut at the end of its first page.

        Raises ValueError when the span holds no character that was read.
        """
        found: Evidence | None = None
        for line, begin in zip(self.lines, self.starts, strict=True):
            first, last = max(start - begin, 0), min(end - begin, len(line.text))
            if first >= last:
                continue
            raw_start, raw_end = line.raw_from[first], max(line.raw_to[first:last])
            if found is None:
                found = Evidence(line.line.page, raw_start, raw_end)
            elif line.line.page == found.page:
                found = Evidence(found.page, min(found.start, raw_start), max(found.end, raw_end))
        if found is None:
            raise ValueError(f"nothing was read at {start}:{end} of {self.text[:40]!r}")
        return found


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole document, read, laid out and repaired; what structure and extraction work on."""

    pages: tuple[LaidOutPage, ...]
    lines: tuple[CorrectedLine, ...]
    """All lines of all pages in reading order, running heads included (see ``line.line.kind``)."""

    def page(self, number: int) -> LaidOutPage:
        """Return the page with this number; raises KeyError when there is none."""
        for page in self.pages:
            if page.number == number:
                return page
        raise KeyError(number)

    def quote(self, evidence: Evidence) -> str:
        """The raw text at ``evidence``, exactly as read."""
        lines = self.page(evidence.page).lines
        first = max(bisect_right(lines, evidence.start, key=attrgetter("start")) - 1, 0)
        last = bisect_left(lines, evidence.end, key=attrgetter("start"))
        begin = lines[first].start if lines else 0
        text = "\n".join(line.text for line in lines[first:last])
        return text[evidence.start - begin : evidence.end - begin]

    def box(self, evidence: Evidence) -> Box | None:
        """The box around all words that ``evidence`` touches; None for text input."""
        boxes: list[Box] = []
        for line in self.page(evidence.page).lines:
            if line.end <= evidence.start or line.start >= evidence.end:
                continue
            offset = line.start
            for word in line.words:
                if offset < evidence.end and offset + len(word.text) > evidence.start and word.box:
                    boxes.append(word.box)
                offset += len(word.text) + 1
        return Box.around(boxes)

    def body(self, first: int = 0, last: int | None = None) -> tuple[CorrectedLine, ...]:
        """Lines ``first:last`` without running heads, page numbers, debris and emptied lines."""
        skipped = ("running-head", "page-number", "debris")
        return tuple(
            line for line in self.lines[first:last] if line.text and line.line.kind not in skipped
        )

    def paragraphs(self, first: int = 0, last: int | None = None) -> tuple[Passage, ...]:
        """Body lines ``first:last`` joined into one passage for each paragraph."""
        groups: list[list[CorrectedLine]] = []
        for line in self.body(first, last):
            if groups and groups[-1][-1].line.paragraph == line.line.paragraph:
                groups[-1].append(line)
            else:
                groups.append([line])
        return tuple(Passage.of(group) for group in groups)


# --- structure ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda item (TOP) with the lines of its discussion."""

    number: str | None
    """As printed without prefix: ``3``, ``3.1``, ``2b``, ``Ö 5``; None when unnumbered."""
    title: str
    evidence: Evidence
    parent: int | None = None
    """Position of the parent in ``Outline.items``."""
    page_from: int = 1
    page_to: int = 1
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines ``first:last`` of the transcript that belong together."""

    kind: SectionKind
    first: int
    last: int
    item: int | None = None
    """Position in ``Outline.items`` for kind ``item``."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What part of the document is what: sections cover all lines, in order, without overlap."""

    items: tuple[AgendaItem, ...]
    sections: tuple[Section, ...]
    issues: tuple[Issue, ...] = ()

    def of_kind(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """Sections of these kinds, in order."""
        return tuple(section for section in self.sections if section.kind in kinds)

    def item_at(self, transcript: Transcript, evidence: Evidence) -> int | None:
        """Position of the agenda item in whose section ``evidence`` begins, or None."""
        found: int | None = None
        for section in self.sections:
            for line in transcript.lines[section.first : section.last][:1]:
                if (line.line.page, line.line.start) <= (evidence.page, evidence.start):
                    found = section.item if section.kind == "item" else None
        return found


# --- facts ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the head says of the meeting."""

    title: str | None
    evidence: Evidence
    body: str | None = None
    kind: str | None = None
    date: str | None = None
    start_time: str | None = None
    """``HH:MM``"""
    end_time: str | None = None
    place: str | None = None
    next_date: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one document knows them; ``name`` is canonical, without title."""

    name: str
    given_name: str | None = None
    surname: str | None = None
    title: str | None = None
    function: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named."""

    person: str
    """Canonical name: ``Person.name`` of the same document."""
    name_raw: str
    evidence: Evidence
    role: Role | None = None
    function: str | None = None
    organisation: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person in one role at the meeting."""

    person: str
    role: Role
    evidence: Evidence
    from_time: str | None = None
    to_time: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its proper name alone, nominative."""

    name: str
    kind: PlaceKind | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    population: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place where a place is named."""

    place: str
    """``Place.name`` of the same document."""
    name_raw: str
    evidence: Evidence
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """One place where an organisation is named; ``organisation`` is its canonical name."""

    organisation: str
    name_raw: str
    evidence: Evidence
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number with what it measures."""

    value: float
    unit: str
    evidence: Evidence
    sentence: str
    value_to: float | None = None
    qualifier: str | None = None
    subject: str | None = None
    place: str | None = None
    """``Place.name`` of the same document."""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with its vote; a count that is not stated is None, not 0."""

    text: str
    evidence: Evidence
    outcome: Outcome | None = None
    unanimous: bool | None = None
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What was promised, by whom, until when."""

    text: str
    evidence: Evidence
    person: str | None = None
    """``Person.name`` of the same document."""
    due_date: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a span of dates named in the text."""

    date: str
    evidence: Evidence
    sentence: str
    date_to: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was drawn from one document."""

    meeting: Meeting | None = None
    people: tuple[Person, ...] = ()
    person_mentions: tuple[PersonMention, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    places: tuple[Place, ...] = ()
    place_mentions: tuple[PlaceMention, ...] = ()
    organisation_mentions: tuple[OrganisationMention, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tasks: tuple[Task, ...] = ()
    dates: tuple[DateMention, ...] = ()
    issues: tuple[Issue, ...] = ()
