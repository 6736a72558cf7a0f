"""Decisions in the wordings that minutes really have, from ``decision_wordings.txt``, into rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.decisions.extractor import DecisionExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Decision, Facts
from pipeline.settings import ExtractSettings
from pipeline.wordlists import rows

WORDINGS = Path(__file__).with_name("decision_wordings.txt").read_text(encoding="utf-8")
BLOCKS = [block for block in WORDINGS.split("\n\n") if not block.startswith("#")]


def as_printed(one: Decision) -> str:
    sides = (one.outcome, one.yes, one.no, one.abstain)
    return "= " + " ".join("-" if side is None else str(side) for side in sides)


@pytest.mark.parametrize("block", BLOCKS)
def test_wording(block: str) -> None:
    lines = block.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("= "))
    extractor = DecisionExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(typed(text), NO_OUTLINE, Facts()).decisions
    expected = [line for line in lines if line.startswith("= ") and line != "= nothing"]
    assert [as_printed(one) for one in found] == expected


@pytest.mark.parametrize(("pattern", "kind", "example"), rows("deciding_phrases.csv"))
def test_each_phrase_fits_its_example(pattern: str, kind: str, example: str) -> None:
    assert kind
    assert all(re.search(pattern, one, re.IGNORECASE | re.DOTALL) for one in example.split(" · "))
