"""How many text layers are judged right; benchmarks/triage.py measures all fixtures."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.triage import LAYERS, as_markdown, confusion, right_share, without_ligatures
from pipeline.lexicon import shipped_lexicon
from pipeline.pages.wrong_language import language_signs

SOME = ("bauausschuss-greifswald", "elternbeirat-tuebingen", "schulausschuss-rendsburg")
LEAST_RIGHT = 0.93


@pytest.fixture(scope="module")
def matrix() -> dict[str, Counter[bool]]:
    return confusion(SOME)


def test_no_good_digital_page_is_read_again(matrix: dict[str, Counter[bool]]) -> None:
    assert matrix["digital page"][False] == 0
    assert matrix["digital page"][True] >= 3


def test_no_wrong_layer_under_a_scan_is_believed(matrix: dict[str, Counter[bool]]) -> None:
    for layer in LAYERS:
        if layer.scan and not layer.believe:
            assert matrix[layer.name][True] == 0, layer.name


def test_the_share_of_right_judgements_holds_its_floor(matrix: dict[str, Counter[bool]]) -> None:
    assert right_share(matrix) >= LEAST_RIGHT, as_markdown(matrix)


def test_damaged_tables_of_signs_are_recognised() -> None:
    lexicon = shipped_lexicon()
    words = ["Straÿe", "Gemeinde", "André", "Maÿnahmen"]
    assert language_signs(words, lexicon).disguised == ("Straÿe", "Maÿnahmen")
    assert language_signs(["Brgermeister", "Gemeinde", "Beschlsse"], lexicon).lost == 2
    assert language_signs(["Brgermeister", "Bürger", "Beschlsse"], lexicon).lost == 0
    assert without_ligatures("öffentliche Pflanzen") == "öentliche Panzen"
