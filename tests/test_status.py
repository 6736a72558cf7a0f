"""What `protokolle status DOCUMENT` says of a document that cannot be quite right."""

from __future__ import annotations

import sqlite3
from io import StringIO

from rich.console import Console

from pipeline.reports.plausibility import print_plausibility

TABLES = """
create table pages (id, number);
create table issues (document_id, page_id, stage, severity, message, hint);
create table people (id, name, given_name);
create table attendance (document_id, person_id, role);
create table statistics (document_id, page_id, value, unit, subject, sentence);
insert into pages values (7, 2);
"""
DOUBTFUL = """
insert into issues values
    (1, null, 'structure', 'warning', 'Agenda items jump from 3 to 5.', 'Look at the page.'),
    (1, 7, 'extract', 'warning', '10 votes were counted, but 8 people were read as present.', ''),
    (2, 7, 'extract', 'warning', 'Another document.', '');
insert into people values (1, 'Zängerle', null), (2, 'Ida Kühnapfel', 'Ida');
insert into attendance values (1, 1, 'present'), (1, 2, 'chair');
insert into statistics values (1, 7, 680.0, 'm', null, 'Gebaut werden [jetzt] 680 m.'),
    (1, 7, 45.0, '%', 'Zuschüsse', 'An Zuschüssen 45 %.');
"""


def printed(rows: str = "") -> str:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(TABLES + rows)
    console = Console(file=StringIO(), width=80)
    print_plausibility(connection, 1, console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_each_kind_of_doubt_is_a_table() -> None:
    text = printed(DOUBTFUL)
    for told in (
        "Agenda items jump from 3 to 5.",
        "10 votes were counted",
        "Zängerle",
        "680 m",
        "[jetzt]",
    ):
        assert told in text
    assert "Kühnapfel" not in text
    assert "Zuschüsse" not in text
    assert "Another document" not in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_sound_document_has_none() -> None:
    assert printed() == ""
