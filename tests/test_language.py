from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import spacy
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.embedded_model import FOLDER, lexicon_class, load
from pipeline.extract.language import EMBEDDED, INSTALLED_MODELS, LanguageModel, model_name
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts
from pipeline.settings import ExtractSettings
from pipeline.structure import outline


def people(text: str) -> list[str]:
    (spans,) = LanguageModel(ExtractSettings(model=EMBEDDED)).people([text])
    return [text[start:end] for start, end in spans]


def test_an_installed_model_goes_before_the_embedded_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert model_name(ExtractSettings(model="blank")) == "blank"
    assert model_name(ExtractSettings(model="my_model")) == "my_model"
    assert model_name(ExtractSettings()) in (*INSTALLED_MODELS, EMBEDDED)
    (tmp_path / "de_core_news_lg.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert model_name(ExtractSettings()) == "de_core_news_lg"


def test_blank_finds_nobody() -> None:
    model = LanguageModel(ExtractSettings(model="blank"))
    assert list(model.people(["Moderation: Ida Rosenstiel", ""])) == [(), ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protokoll: Yannik Zirbelquast", ["Yannik Zirbelquast"]),
        ("Entschuldigt: Ulf Zirbel, Ida Rosenstiel", ["Ulf Zirbel", "Ida Rosenstiel"]),
        ("Anschließend erläutert\nUlf Zirbel den Haushaltsplan.", ["Ulf Zirbel"]),
        ("Die Verwaltung wird beauftragt, die Satzung zu prüfen.", []),
        ("In Sömmerda wird die Turnhalle erneuert.", []),
        ("", []),
    ],
)
def test_the_embedded_model_names_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_the_embedded_model_loads_in_half_a_second() -> None:
    began = time.process_time()
    load()
    assert time.process_time() - began < 0.5


def test_the_embedded_model_is_small_and_holds_none_of_the_words_it_read() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file()) < 10_000_000
    strings = (FOLDER / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert len(strings) < 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danach berichtet Tjorke Zirbel vom Deich.", ["Tjorke Zirbel"]),
        ("Danach berichtet Kuchenmeisterin Zirbelquast vom Fest.", []),
        ("Danach berichtet Zirbelquast Anna.", []),
        ("Danach wird die Tjorke Zirbel Schule erwähnt.", []),
        ("Danach war ein Runder Tisch geplant.", []),
        ("Zirbelquast\nTjorkemann", []),
    ],
)
def test_rules_may_speak_against_what_a_model_takes_for_a_person(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    model = spacy.blank("de")
    capitals = {"TEXT": {"REGEX": "^[A-Z]"}}
    model.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": [capitals] * 2}])
    model.to_disk(tmp_path / "model")
    settings = ExtractSettings(model=str(tmp_path / "model"))
    paper = transcript(text)
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), settings)
    found = extractor.extract(paper, outline(paper), Facts())
    assert [person.name for person in found.people] == expected


def test_a_word_carries_what_the_lexicon_knows_of_it() -> None:
    lexicon = Lexicon.load()
    assert lexicon_class(lexicon, "Xqzvyw") == 0
    assert lexicon_class(lexicon, "Anna") & 1
    assert lexicon_class(lexicon, "ERFURT") == lexicon_class(lexicon, "Erfurt")
    assert lexicon_class(lexicon, "Erfurt") & 4


def test_nobody_imports_spacy_before_there_is_a_document() -> None:
    code = "import sys, pipeline.cli, pipeline.run, pipeline.extract.people.extractor as p\n"
    code += "assert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
