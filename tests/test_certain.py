"""Mis-reads of the right language that leave no doubt."""

from __future__ import annotations

import pytest

from pipeline.correct.certain import certain_edits, printed_words
from pipeline.lexicon import shipped_lexicon


def repaired(text: str, *others: str, kept: frozenset[str] = frozenset()) -> str:
    """The text with its edits applied; ``others`` are lines of the same document."""
    edits = certain_edits(text, [], shipped_lexicon(), printed_words([text, *others]), kept)
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Der wWirtschaftsplan liegt vor", "Der Wirtschaftsplan liegt vor"),
        ("Frau Wwübbelkamp dankt", "Frau Wübbelkamp dankt"),
        ("Das iSt beschlossen", "Das ist beschlossen"),
        ("Die \\Nartezeit ist lang", "Die Wartezeit ist lang"),
        ("Der Haushaltsp1an liegt vor", "Der Haushaltsplan liegt vor"),
        ("ein Antrag vonder Verwaltung", "ein Antrag von der Verwaltung"),
        ("mit dieser Anderung", "mit dieser Änderung"),
    ],
)
def test_what_german_does_not_have_is_repaired(read: str, true: str) -> None:
    assert repaired(read) == true


@pytest.mark.parametrize(
    "text",
    [
        "Herr Aalmann und Frau Oosten aus Aachen",
        "eBay, kWh, mVA, mV, StuVe, GmbH und AStA",
        "An vonder@example.de und vonder.example schreiben",
        "Aktenzeichen AB1cd/17, Haus B1b",
        "indem er nachdem und zudem sagte",
        "Frau Ohlmann und Herr Uhlig",
        "die vereinsnahe Gruppe",
    ],
)
def test_what_may_stand_there_stays(text: str) -> None:
    assert repaired(text, "Die Vereinsnahe Gruppe tagt") == text


def test_a_name_gets_its_capital_from_the_document() -> None:
    assert repaired("zöpfl Eduard", "Frau Zöpfl dankt") == "Zöpfl Eduard"
    assert repaired("zöpfl Eduard", "Zöpfl dankt") == "zöpfl Eduard"
    assert repaired("Herr Ummelsen", "Frau Ümmelsen", "Frau Ümmelsen", "Herr Ümmelsen") == (
        "Herr Ümmelsen"
    )


def test_protected_words_stay() -> None:
    assert repaired("vonder Verwaltung", kept=frozenset({"vonder"})) == "vonder Verwaltung"
