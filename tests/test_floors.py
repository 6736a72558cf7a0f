"""The measured quality must not sink below the floors of benchmarks/floors.json."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import measure
from benchmarks.floors import Floors, broken_floors, corpus_hash, moved, read_floors
from benchmarks.page_reading import QualityFigures
from benchmarks.reading_floors import ReadingCeiling, broken, lowered, measured, read_ceilings
from pipeline.evaluate import DocumentReport, Report, Score

CEILINGS = read_ceilings()
QUICK = next(floors for floors in read_floors() if floors.name == "quick")
HOW_TO_MOVE = "python -m benchmarks.floors --raise (to go down, deliberately: --lower)"


def test_the_floors_are_about_these_fixtures() -> None:
    for floors in read_floors():
        assert floors.corpus == corpus_hash(floors.fixtures), (
            f"The fixtures of {floors.name!r} changed. Measure again: {HOW_TO_MOVE}"
        )


@pytest.mark.tesseract
def test_no_kind_of_fact_is_below_its_floor(tmp_path: Path) -> None:
    report = measure(QUICK.documents, QUICK.quality, tmp_path)
    assert len(report.documents) == len(QUICK.documents)
    assert broken_floors(QUICK, report) == ()


def report_of(f1_right: int, missing: int) -> Report:
    score = Score("people", f1_right, ("x",) * missing)
    return Report((DocumentReport("a", "a.pdf", "done", (score,)),))


def test_floors_go_up_by_themselves_and_down_only_when_told() -> None:
    floors = Floors("x", "clean300", QUICK.documents, "", {"people": 0.9})
    good, bad = report_of(10, 0), report_of(5, 5)
    assert moved(floors, good, lower=False).least_f1 == {"people": 0.97}
    assert moved(floors, bad, lower=False).least_f1 == {"people": 0.9}
    assert moved(floors, bad, lower=True).least_f1["people"] < 0.9
    assert broken_floors(floors, good) == ()
    assert broken_floors(floors, bad) == ("x: people F1 0.667, floor 0.900",)


def test_a_kind_that_is_no_longer_measured_breaks_its_floor() -> None:
    floors = replace(QUICK, least_f1={"places": 0.5})
    assert broken_floors(floors, report_of(1, 0))


def test_results_replace_their_own_part_only(tmp_path: Path) -> None:
    file = tmp_path / "RESULTS.md"
    write_results("one", "first", file)
    write_results("two", "other", file)
    write_results("one", "second", file)
    content = file.read_text(encoding="utf-8")
    assert content.count("<!-- one -->") == 1
    assert "first" not in content
    assert content.index("second") < content.index("other")


def test_the_ceilings_of_reading_are_about_these_fixtures() -> None:
    for ceiling in CEILINGS:
        assert ceiling.corpus == corpus_hash((ceiling.document,)), (
            f"{ceiling.document} changed. Measure again: python -m benchmarks.reading_floors --set"
        )


@pytest.mark.tesseract
@pytest.mark.parametrize("ceiling", CEILINGS, ids=lambda x: f"{x.document}-{x.quality}")
def test_no_quality_is_read_worse_than_it_may_be(ceiling: ReadingCeiling) -> None:
    assert broken(ceiling, measured(ceiling)) == ""


def test_ceilings_of_reading_come_down_and_go_up_only_when_told() -> None:
    ceiling = replace(CEILINGS[0], most_wrong=0.02, most_moved=0.02, most_again=0.1)
    good, bad = (QualityFigures("fax", 1, 1000, n, n, 0, 1.0, 0.0, 1000, 8 * n) for n in (5, 50))
    assert lowered(ceiling, good, even_up=False).most_wrong == 0.015
    assert lowered(ceiling, bad, even_up=False).most_wrong == 0.02
    assert lowered(ceiling, bad, even_up=True).most_wrong == 0.06
    again = [lowered(ceiling, good, even_up=False), lowered(ceiling, bad, even_up=True)]
    assert [one.most_again for one in again] == [0.07, 0.43]
    assert broken(ceiling, good) == ""
    assert "5.00% of the words wrong" in broken(ceiling, bad)
    assert "8.00% read again (at most 5.00%)" in broken(
        replace(ceiling, most_again=0.05), replace(good, pixels_again=80)
    )
