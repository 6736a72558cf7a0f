"""However torn a text arrives, its outline covers it and no error ends the document."""

from __future__ import annotations

import random

import pytest
from plain_text import transcript

from benchmarks.render.press import lay_out
from benchmarks.render.scan import fixture_file, fixture_names
from benchmarks.render.source import read_source
from pipeline.structure import outline

SOME = fixture_names()[::6]


def torn(text: str) -> list[str]:
    """The text without its white space, all lines apart, cut, turned round and misread."""
    lines = [line for line in text.split("\n") if line.strip()]
    by_chance = random.Random(len(text))
    return [
        "\n".join(lines),
        "\n\n".join(lines),
        "\n".join(line[: len(line) // 2 + 1] for line in lines),
        "\n".join(by_chance.sample(lines, len(lines))),
        text.replace("1", "l").replace(".", ","),
        "\n".join(f"{line} |" for line in lines),
        "\n".join(f"| {line.replace(' ', ' | ', 1)} |" for line in lines),
    ]


@pytest.mark.parametrize("name", SOME)
def test_torn_texts_have_an_outline(name: str) -> None:
    sheets = lay_out(read_source(fixture_file(name)))
    for text in torn("\n".join("\n".join(sheet.truth) for sheet in sheets)):
        read = transcript(text)
        sections = outline(read).sections
        assert sections[0].first == 0
        assert sections[-1].last == len(read.lines)


def test_the_numbers_of_a_list_may_be_those_of_the_discussion() -> None:
    sheets = lay_out(read_source(fixture_file("gemeinderat-ollersdorf-2011")))
    text = "\n".join("\n".join(sheet.truth) for sheet in sheets)
    assert {item.number for item in outline(transcript(text)).items} >= {"1", "7"}
