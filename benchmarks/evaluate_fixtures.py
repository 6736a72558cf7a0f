"""`make evaluate`: fixtures in several qualities into figures, kept in benchmarks/RESULTS.md."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path

from rich.console import Console

from benchmarks.fixture_archive import CACHE, measure
from benchmarks.floors import broken_floors, read_floors
from benchmarks.render.degrade import QUALITIES
from benchmarks.render.scan import HELD_ASIDE, fixture_names
from pipeline import __version__
from pipeline.evaluate import Report, print_report, to_markdown

RESULTS = Path(__file__).with_name("RESULTS.md")
DEFAULT_QUALITIES = ("clean300", "office200", "wrong-layer")
HEAD = """# Results

Written by the benchmarks; the text between two marks is replaced by each run.

The rules were written with these invented protocols in sight: the figures show whether a change
helps or harms. For documents that nobody looked at while writing the rules, expect less.
"""


def main() -> int:
    """Measure, show, write; 1 when a floor of benchmarks/floors.json is broken."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.evaluate_fixtures", description=__doc__
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="fixtures; all, if none (writes RESULTS.md)"
    )
    parser.add_argument(
        "--quality",
        action="append",
        choices=sorted(QUALITIES),
        help=f"may be repeated; default: {', '.join(DEFAULT_QUALITIES)}",
    )
    parser.add_argument("--errors", action="store_true", help="list what is missing and wrong")
    parser.add_argument(
        "--held-aside", action="store_true", help="the protocols in fixtures/held-aside instead"
    )
    chosen = parser.parse_intermixed_args()
    if chosen.held_aside and chosen.errors:
        parser.error("--held-aside shows no errors: who has seen them tunes rules to them")
    names = chosen.names or fixture_names(*[HELD_ASIDE] * chosen.held_aside)
    reports: dict[str, Report] = {}
    for quality in dict.fromkeys(chosen.quality or DEFAULT_QUALITIES):
        archive = CACHE / (f"{quality}-held-aside" if chosen.held_aside else quality)
        if chosen.names:
            archive = CACHE / f"{quality}-some"
            shutil.rmtree(archive, ignore_errors=True)
        print(f"== {quality}", flush=True)
        reports[quality] = measure(names, quality, archive)
        print_report(reports[quality], Console(width=80), errors=chosen.errors)
    if chosen.names:
        return 0
    heading, option = ("Held aside", "--held-aside ") if chosen.held_aside else ("Fixtures", "")
    for quality, report in reports.items():
        write_results(f"{heading.lower()} {quality}", _section(quality, report, heading, option))
    broken = [
        line
        for floors in read_floors()
        if not (floors.documents or chosen.held_aside) and floors.quality in reports
        for line in broken_floors(floors, reports[floors.quality])
    ]
    for line in broken:
        print(f"Below its floor: {line}", file=sys.stderr)
    return 1 if broken else 0


def _section(quality: str, report: Report, heading: str, option: str) -> str:
    return (
        f"## {heading}, {quality}\n\n"
        f"`make evaluate ARGS='{option}--quality {quality}'`, version {__version__}, "
        f"{len(report.documents)} invented protocols.\n\n{to_markdown(report)}"
    )


def write_results(name: str, text: str, file: Path = RESULTS) -> None:
    """Put ``text`` between the marks called ``name`` in RESULTS.md, at its end if they are new."""
    content = file.read_text(encoding="utf-8") if file.is_file() else HEAD
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    marked = f"{begin}\n{text.strip()}\n{end}"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if pattern.search(content):
        content = pattern.sub(lambda _: marked, content)
    else:
        content = f"{content.rstrip()}\n\n{marked}\n"
    file.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
