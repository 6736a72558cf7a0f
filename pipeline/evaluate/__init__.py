"""Database and gold files into precision, recall, F1 per kind of fact and word error rates."""

from pipeline.evaluate.measure import evaluate
from pipeline.evaluate.report import DocumentReport, Report, Score
from pipeline.evaluate.showing import print_report, to_json, to_markdown

__all__ = [
    "DocumentReport",
    "Report",
    "Score",
    "evaluate",
    "print_report",
    "to_json",
    "to_markdown",
]
