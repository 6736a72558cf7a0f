"""A small invented protocol as records, for the tests of the rooms behind extraction."""

from __future__ import annotations

from hashlib import sha256

from pipeline.records import (
    AgendaItem,
    Attendance,
    Box,
    CorrectedLine,
    Correction,
    DateMention,
    Decision,
    Evidence,
    Facts,
    Issue,
    LaidOutPage,
    Line,
    Meeting,
    OcrPage,
    OrganisationMention,
    Outline,
    Person,
    PersonMention,
    Place,
    PlaceMention,
    Section,
    SourceDocument,
    Statistic,
    Task,
    Transcript,
    Word,
)
from pipeline.store import IngestedDocument

TEXT = (
    (
        "Niederschrift der 3. Sitzung des Ortsrats Quellbach",
        "am 5. Mai 2021 in Mühlhausen",
        "Anwesend: Dr. Ulrike Tannhöfer, Bodo Vries",
        "TOP 1 Ausbau der Gartenstraße",
        "Die Strasse nutzen ca. 1.250 Einwohner.",
    ),
    (
        "TOP 2 Neueinstellung Hausmeister",
        "Der Ortsrat beschlieBt die Stelle mit 7 Ja-Stimmen.",
        "Bodo Vries schreibt bis 2021-06 die Stelle aus.",
        "Die Kita Sonnenblick e.V. hilft.",
    ),
)


def transcript() -> Transcript:
    """Two pages of 1,000 x 1,400 pixels; each word 10 pixels a letter, each line 40 high."""
    pages, corrected = [], []
    for number, rows in enumerate(TEXT, 1):
        lines, start = [], 0
        for index, row in enumerate(rows, 1):
            lines.append(Line(number, index, start, _words(row, 100 + index * 50)))
            start += len(row) + 1
        words = tuple(word for line in lines for word in line.words)
        page = OcrPage(
            number, "ocr", "no text layer", words, f"{number}.png", 1000, 1400, 120, confidence=0.9
        )
        pages.append(LaidOutPage(page, tuple(lines)))
        corrected += [_repaired(line) for line in lines]
    return Transcript(tuple(pages), tuple(corrected))


def _words(row: str, top: int) -> tuple[Word, ...]:
    found, left = [], 80
    for text in row.split(" "):
        found.append(Word(text, Box(left, top, left + 10 * len(text), top + 40), 0.9))
        left += 10 * (len(text) + 1)
    return tuple(found)


def _repaired(line: Line) -> CorrectedLine:
    plain = CorrectedLine.unchanged(line)
    at = line.text.find("beschlieBt")
    if at < 0:
        return plain
    correction = Correction(line.page, line.number, at, "beschlieBt", "beschließt", "umlaut", 0.98)
    text = line.text.replace("beschlieBt", "beschließt")
    return CorrectedLine(line, text, plain.raw_from, plain.raw_to, (correction,))


def evidence(document: Transcript, page: int, text: str) -> Evidence:
    """Where ``text`` stands on the raw page."""
    start = document.page(page).raw_text.index(text)
    return Evidence(page, start, start + len(text))


def outline(document: Transcript) -> Outline:
    """Two agenda items, one a page."""
    return Outline(
        (
            AgendaItem(
                "1", "Ausbau der Gartenstraße", evidence(document, 1, "TOP 1"), text=TEXT[0][4]
            ),
            AgendaItem(
                "2",
                "Neueinstellung Hausmeister",
                evidence(document, 2, "TOP 2"),
                page_from=2,
                page_to=2,
                text="\n".join(TEXT[1][1:]),
            ),
        ),
        (Section("head", 0, 3), Section("item", 3, 5, 0), Section("item", 5, 9, 1)),
        (Issue("structure", "info", "TOP 3 fehlt.", page=2),),
    )


def facts(document: Transcript) -> Facts:
    """At least one fact of every kind."""

    def at(page: int, text: str) -> Evidence:
        return evidence(document, page, text)

    return Facts(
        meeting=Meeting(
            "Niederschrift der 3. Sitzung des Ortsrats Quellbach",
            at(1, "Niederschrift"),
            body="Ortsrat Quellbach",
            date="2021-05-05",
            start_time="19:00",
            place="Mühlhausen",
        ),
        people=(
            Person("Ulrike Tannhöfer", "Ulrike", "Tannhöfer", "Dr."),
            Person("Bodo Vries", "Bodo", "Vries"),
        ),
        person_mentions=(
            PersonMention("Ulrike Tannhöfer", "Dr. Ulrike Tannhöfer", at(1, "Ulrike Tannhöfer")),
            PersonMention("Bodo Vries", "Bodo Vries", at(1, "Bodo Vries")),
            PersonMention("Bodo Vries", "Bodo Vries", at(2, "Bodo Vries")),
        ),
        attendance=(
            Attendance("Ulrike Tannhöfer", "chair", at(1, "Ulrike Tannhöfer")),
            Attendance("Bodo Vries", "present", at(1, "Bodo Vries"), from_time="19:15"),
        ),
        places=(Place("Mühlhausen", "municipality", 51.2, 10.45, 2867714, 36000),),
        place_mentions=(
            PlaceMention("Mühlhausen", "Mühlhausen", at(1, "Mühlhausen")),
            PlaceMention("Gartenstraße", "Gartenstraße", at(1, "Gartenstraße")),
        ),
        organisation_mentions=(
            OrganisationMention("Kita Sonnenblick e.V.", "Kita Sonnenblick e.V.", at(2, "Kita")),
        ),
        statistics=(
            Statistic(
                1250,
                "Einwohner",
                at(1, "ca. 1.250 Einwohner"),
                TEXT[0][4],
                qualifier="ca.",
                subject="Nutzer der Straße",
                place="Gartenstraße",
            ),
        ),
        decisions=(
            Decision(
                "Der Ortsrat beschließt die Stelle mit 7 Ja-Stimmen.",
                at(2, TEXT[1][1]),
                "adopted",
                None,
                7,
            ),
        ),
        tasks=(Task("die Stelle ausschreiben", at(2, TEXT[1][2]), "Bodo Vries", "2021-06"),),
        dates=(DateMention("2021-06", at(2, "2021-06"), TEXT[1][2]),),
        issues=(Issue("extract", "warning", "Zahl ohne Einheit.", "Seite ansehen.", 1),),
    )


def source(path: str = "ortsrat-2021.pdf") -> SourceDocument:
    """A file whose content hash depends on its name."""
    return SourceDocument(path, sha256(path.encode()).hexdigest(), "application/pdf", 1234)


def ingested(path: str = "ortsrat-2021.pdf") -> IngestedDocument:
    """The whole protocol, ready to be saved."""
    document = transcript()
    return IngestedDocument(
        source(path),
        "done",
        transcript=document,
        outline=outline(document),
        facts=facts(document),
        pipeline_version="0",
        settings_hash="s",
        dictionary_hash="d",
        ingested_at="2026-01-01T00:00:00+00:00",
    )
