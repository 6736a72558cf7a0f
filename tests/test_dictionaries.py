"""The files of ``corrections/``: what spreadsheets save is read, what contradicts is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.dictionaries import WordRule, load_dictionaries
from pipeline.errors import DictionaryError

ROOT = Path(__file__).parents[1]


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    (folder / name).write_text(text, encoding=encoding)
    return folder


def test_missing_folder_is_empty(tmp_path: Path) -> None:
    found = load_dictionaries(tmp_path / "none")
    assert found.words == ()
    assert found.protected == frozenset()


def test_shipped_files_are_sound() -> None:
    found = load_dictionaries(ROOT / "corrections")
    assert "%" in {rule.unit for rule in found.units}


def test_words_with_comments_and_scopes(tmp_path: Path) -> None:
    write(
        tmp_path,
        "words.csv",
        "# why\nmisread,correct,scope,reason\n\nKrdner,Kräner,,footer\n"
        '"e V.",e.V.,document:2019/*,"blank, lost dot"\n',
    )
    found = load_dictionaries(tmp_path)
    assert found.words == (
        WordRule("Krdner", "Kräner", "always", "footer", "words.csv:4"),
        WordRule("e V.", "e.V.", "document:2019/*", "blank, lost dot", "words.csv:5"),
    )


def test_spreadsheet_with_semicolons_and_byte_order_mark(tmp_path: Path) -> None:
    write(
        tmp_path,
        "places.csv",
        "name;aliases;kind;latitude;longitude;not a place;note\n"
        "Am Mühlrain;Mühlrain|Rain;district;50,98;11,03;;\nWege;;;;;ja;\n",
        "utf-8-sig",
    )
    first, second = load_dictionaries(tmp_path).places
    assert (first.latitude, first.longitude, first.aliases) == (
        50.98,
        11.03,
        ("Mühlrain", "Rain"),
    )
    assert second.not_a_place


def test_names(tmp_path: Path) -> None:
    write(
        tmp_path,
        "names.csv",
        "name,aliases,not a person,note\n"
        "Jutta Kräner,J. Kräner|Kraner,,\nKäthe Brand,,ja,a school\n",
    )
    people = load_dictionaries(tmp_path).names
    assert people[0].aliases == ("J. Kräner", "Kraner")
    assert [rule.not_a_person for rule in people] == [False, True]


def test_protected_units_bodies(tmp_path: Path) -> None:
    write(tmp_path, "protected.txt", "# never\nHoppla\n\n")
    write(tmp_path, "units.csv", "unit,forms,note\nEinwohner,EW|Einw.,\n")
    write(tmp_path, "bodies.csv", "name,aliases,note\nWanderverein Ahorn,WVA,\n")
    found = load_dictionaries(tmp_path)
    assert found.protected == {"Hoppla"}
    assert found.units[0].forms == ("EW", "Einw.")
    assert found.bodies[0].aliases == ("WVA",)


def test_fingerprint_changes_with_any_line(tmp_path: Path) -> None:
    write(tmp_path, "protected.txt", "Hoppla\n")
    before = load_dictionaries(tmp_path).fingerprint
    write(tmp_path, "protected.txt", "Hoppla\nDoppla\n")
    assert load_dictionaries(tmp_path).fingerprint != before


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("words.csv", "misread,correct\nMüler,Müller\nMüler,Möller\n", "words.csv, line 3"),
        ("words.csv", "misread,correct\nMüler,Müler\n", "itself"),
        ("words.csv", "misread,correct\nMlr,Müler\nMüler,Müller\n", "at once"),
        ("words.csv", "misread,correct\nMüler\n", '"correct" is empty'),
        ("words.csv", "misread,correct,scope\nMüler,Müller,now\n", "scope"),
        ("words.csv", "misread,right\nMüler,Müller\n", '"right" is not known'),
        ("words.csv", "misread\nMüler\n", '"correct" is missing'),
        ("words.csv", "misread,correct\na,b,c,d\n", "4 cells"),
        ("names.csv", "name,not a person\nAda Kräner,\nAda Kräner,ja\n", "not a person"),
        ("names.csv", "name,aliases\nAda Kräner,Ada\nUte Kräner,Ada\n", "stand for both"),
        ("names.csv", "name,not a person\nAda Kräner,maybe\n", "maybe"),
        ("names.csv", 'name,note\nAda Kräner,"two\nlines"\n', "not closed"),
        ("places.csv", "name,latitude\nAhorn,oben\n", "no number"),
        ("places.csv", "name,kind\nAhorn,village\n", "village"),
    ],
)
def test_refused(tmp_path: Path, name: str, text: str, says: str) -> None:
    write(tmp_path, name, text)
    with pytest.raises(DictionaryError) as caught:
        load_dictionaries(tmp_path)
    assert says in str(caught.value)
    assert f"corrections/{name}, line " in caught.value.message
    assert caught.value.hint


def test_not_utf8(tmp_path: Path) -> None:
    write(tmp_path, "words.csv", "misread,correct\nMüler,Müller\n", "cp1252")
    with pytest.raises(DictionaryError, match=r"line 2.*UTF-8"):
        load_dictionaries(tmp_path)


def test_one_misread_for_two_documents_is_no_contradiction(tmp_path: Path) -> None:
    write(
        tmp_path,
        "words.csv",
        "misread,correct,scope\nMr,Maar,document:a.pdf\nMr,Moor,document:b.pdf\n",
    )
    assert len(load_dictionaries(tmp_path).words) == 2


def test_protected_word_cannot_be_corrected(tmp_path: Path) -> None:
    write(tmp_path, "words.csv", "misread,correct\nMüler,Müller\n")
    write(tmp_path, "protected.txt", "Müler\n")
    with pytest.raises(DictionaryError, match="protected"):
        load_dictionaries(tmp_path)
