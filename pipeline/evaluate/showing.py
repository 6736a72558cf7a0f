"""A report into what people and machines read: tables, Markdown, JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from pipeline.evaluate.report import DocumentReport, Report, Score, WordError

COLUMNS = ("agenda items", "people", "places", "statistics", "decisions")
"""Kinds that have a column of their own in the table of documents."""


def print_report(
    report: Report, console: Console, as_json: bool = False, errors: bool = False
) -> None:
    """Print totals and documents, at most 80 columns wide; ``errors`` adds each single one."""
    if as_json:
        console.file.write(to_json(report) + "\n")
        return
    console.print(_totals(report))
    if report.documents:
        console.print(_documents(report))
    if (total := report.word_error()) is not None:
        console.print(_word_line(total), highlight=False)
    for name in report.absent:
        console.print(f"Not in the database: {name}", style="yellow", markup=False)
    for line in _error_lines(report) if errors else ():
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _totals(report: Report) -> Table:
    table = Table(title="All documents", title_justify="left")
    table.add_column("fact")
    for name in ("right", "missing", "wrong", "precision", "recall", "F1"):
        table.add_column(name, justify="right")
    for score in report.totals():
        table.add_row(
            score.kind,
            str(score.right),
            str(len(score.missing)),
            str(len(score.wrong)),
            f"{score.precision:.3f}",
            f"{score.recall:.3f}",
            f"{score.f1:.3f}",
        )
    return table


def _documents(report: Report) -> Table:
    table = Table(title="F1 and word error of each document", title_justify="left")
    table.add_column("document", max_width=24, overflow="fold")
    for name in ("items", "people", "places", "stat.", "decis."):
        table.add_column(name, justify="right")
    table.add_column("words wrong", justify="right")
    for document in report.documents:
        table.add_row(document.path, *(_f1(document, kind) for kind in COLUMNS), _errors(document))
    return table


def _f1(document: DocumentReport, kind: str) -> str:
    score = document.score(kind)
    if score is None or score.empty:
        return "-"
    return f"{score.f1:.2f}"


def _errors(document: DocumentReport) -> str:
    if document.status == "failed":
        return "failed"
    return _change(document.word_error) if document.word_error else "-"


def _change(error: WordError) -> str:
    return _rates_of(error, error.before, error.after)


def _rates_of(error: WordError, before: int, after: int) -> str:
    return f"{error.rate(before):.2%} → {error.rate(after):.2%}"


def _word_line(total: WordError) -> str:
    in_any_order = _rates_of(total, total.bag_before, total.bag_after)
    return (
        f"Words wrong as read → repaired: {_change(total)} of {total.words:,}; "
        f"in any order: {in_any_order}."
    )


def _error_lines(report: Report) -> Iterator[str]:
    for document in report.documents:
        for score in document.scores:
            for entry in score.missing:
                yield f"{document.path}: {score.kind}: missing {entry}"
            for entry in score.wrong:
                yield f"{document.path}: {score.kind}: wrong   {entry}"


def to_markdown(report: Report) -> str:
    """The totals as a Markdown table, one row a kind of fact, then a line of word error."""
    head = (
        "| fact | right | missing | wrong | precision | recall | F1 |\n"
        "|---|--:|--:|--:|--:|--:|--:|\n"
    )
    rows = "".join(
        f"| {score.kind} | {score.right} | {len(score.missing)} | {len(score.wrong)} "
        f"| {score.precision:.3f} | {score.recall:.3f} | {score.f1:.3f} |\n"
        for score in report.totals()
    )
    total = report.word_error()
    if total is None:
        return head + rows
    return f"{head}{rows}\n{_word_line(total)}\n"


def to_json(report: Report) -> str:
    """Everything, for machines: ``totals``, ``documents``, ``absent``, ``word_error``."""
    content = {
        "totals": [_figures(score) for score in report.totals()],
        "word_error": _rates(report.word_error()),
        "documents": [
            {
                "name": document.name,
                "path": document.path,
                "status": document.status,
                "scores": [_figures(score) for score in document.scores],
                "word_error": _rates(document.word_error),
            }
            for document in report.documents
        ],
        "absent": list(report.absent),
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _figures(score: Score) -> dict[str, object]:
    figures = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return asdict(score) | {name: round(value, 4) for name, value in figures.items()}


def _rates(error: WordError | None) -> dict[str, object] | None:
    if error is None:
        return None
    rates = {
        f"{name}_rate": round(error.rate(getattr(error, name)), 5)
        for name in ("before", "after", "bag_before", "bag_after")
    }
    return asdict(error) | rates
