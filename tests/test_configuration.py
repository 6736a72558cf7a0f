"""Settings from file, environment and flags."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.configuration import load_settings
from pipeline.errors import UsageError
from pipeline.settings import Settings


def test_nothing_said_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "pipeline.toml", {}) == Settings()


def test_environment_wins_over_file_and_flag_over_both(tmp_path: Path) -> None:
    file = tmp_path / "pipeline.toml"
    file.write_text("[ingest]\njobs = 3\n[pages]\ndpi = 200\n", encoding="utf-8")
    settings = load_settings(file, {"PROTOKOLLE_PAGES_DPI": "250"}, {"ingest": {"jobs": 1}})
    assert (settings.pages.dpi, settings.ingest.jobs) == (250, 1)


def test_whole_number_serves_as_decimal(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "none", {}, {"correct": {"margin": 3}})
    assert settings.correct.margin == 3.0


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[pages]\ndip = 200\n", "pages.dip"),
        ("[paegs]\ndpi = 200\n", "paegs"),
        ("[pages]\ndpi = 'many'\n", "pages.dpi"),
        ("[pages]\ndpi = true\n", "pages.dpi"),
        ("dpi = 200\n", "dpi"),
        ("[pages\n", "TOML"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, content: str, named: str) -> None:
    file = tmp_path / "pipeline.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=named):
        load_settings(file, {})


def test_unknown_variable_is_an_error_but_the_flag_of_root_is_not(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none", {"PROTOKOLLE_ROOT": "/x"}) == Settings()
    with pytest.raises(UsageError, match=r"pages\.dip"):
        load_settings(tmp_path / "none", {"PROTOKOLLE_PAGES_DIP": "1"})
