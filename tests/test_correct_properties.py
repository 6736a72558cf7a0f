"""What holds for any text: digits stay, twice is once, every character knows where it was read."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.correct import Corrector
from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Line, OcrPage, Transcript, Word
from pipeline.settings import CorrectSettings

CORRECTOR = Corrector(Dictionaries(), Lexicon.load(), CorrectSettings())
SOME = (
    "fiir Burger MaBnahmen wurde schon Falle 4.039 EW, 12,5 % Uberall gro& zundchst Haushalts- "
    "satzung Forderung EU- Krobdner Krobaner ThOBIK (Strae) 2O19 l2 Beschliisse. hatte Kénigsau "
    "T|sch k6nnen Geschafts- fiihrer und der die | & - U60 konnten Trager Griindung Miiller"
)
WORDS = st.sampled_from(SOME.split())
LINES = st.lists(st.tuples(st.lists(WORDS, max_size=7), st.booleans()), max_size=6)
FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def laid_out(lines: list[tuple[list[str], bool]], wrong: bool | None) -> LaidOutPage:
    found, start = [], 0
    for number, (words, joins) in enumerate(lines, start=1):
        parts = tuple(Word(word) for word in words)
        found.append(Line(1, number, start, parts, paragraph=1, joins_next=joins))
        start = found[-1].end + 1
    return LaidOutPage(OcrPage(1, "ocr", "test", (), wrong_language=wrong), tuple(found))


def digits(transcript: Transcript) -> list[str]:
    rules = [one for line in transcript.lines for one in line.corrections]
    for one in rules:
        same = re.findall(r"\d", one.before) == re.findall(r"\d", one.after)
        assert same or one.rule == "digit_letters.csv"
    return re.findall(r"\d", " ".join(line.text for line in transcript.lines))


@FAST
@given(LINES, st.sampled_from([True, False, None]))
def test_digits_are_sacred(lines: list[tuple[list[str], bool]], wrong: bool | None) -> None:
    lines = [([word for word in words if word != "k6nnen"], joins) for words, joins in lines]
    page = laid_out(lines, wrong)
    after = CORRECTOR.correct([page], "a.pdf")
    assert digits(after) == re.findall(r"\d", page.raw_text)


@FAST
@given(LINES, st.sampled_from([True, None]))
def test_twice_is_once(lines: list[tuple[list[str], bool]], wrong: bool | None) -> None:
    once = CORRECTOR.correct([laid_out(lines, wrong)], "a.pdf")
    again = [(line.text.split(), False) for line in once.lines]
    twice = CORRECTOR.correct([laid_out(again, wrong)], "a.pdf")
    assert [line.text for line in twice.lines] == [line.text for line in once.lines]


@FAST
@given(LINES, st.sampled_from([True, False, None]))
def test_every_character_knows_where_it_was_read(
    lines: list[tuple[list[str], bool]], wrong: bool | None
) -> None:
    page = laid_out(lines, wrong)
    raw = page.raw_text
    for line in CORRECTOR.correct([page], "a.pdf").lines:
        assert len(line.text) == len(line.raw_from) == len(line.raw_to)
        assert all(
            0 <= start < end <= len(raw)
            for start, end in zip(line.raw_from, line.raw_to, strict=True)
        )
        for change in line.corrections:
            begin = line.line.start + change.start
            assert raw[begin : begin + len(change.before)] == change.before
            if change.status == "applied":
                spans = set(zip(line.raw_from, line.raw_to, strict=True))
                assert (begin, begin + len(change.before)) in spans
