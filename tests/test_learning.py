"""What people decided about repairs becomes weights of this archive, visibly and repeatably."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.correct import Corrector
from pipeline.correct.learning import Review, differences, learn, stretches, write_confusions
from pipeline.dictionaries import ConfusionRule, Dictionaries, load_dictionaries
from pipeline.errors import DictionaryError
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Line, OcrPage, Word
from pipeline.settings import CorrectSettings
from pipeline.workspace import Workspace, init

ODD = (
    Review("Mwhle", "Mühle", 4, True),
    Review("Bwrger", "Bürger", 9, True),
    Review("gwltig", "gültig", 2, True),
)
MINUTES = """Protokoll der Sitzung des Ortsbeirates am 3. Mai 2021 in Weimar

TOP 1: Haushalt

Die Bwrger sprachen fwr den Haushalt, die Bwrger stimmten ab. Danach gingen die Bwrger fwr heute,
und fwr die Gwte des Weges wurde gesorgt. Begriifung, Griinde, Miillabfuhr.
"""


def test_stretches_of_a_misread_word() -> None:
    found = list(stretches("Mühle", "Miihle"))
    assert found == [("M", "M"), ("ü", "ii"), ("h", "h"), ("l", "l"), ("e", "e")]


def test_a_confusion_nobody_shipped_is_learned_from_two_repairs() -> None:
    (rule,) = [one for one in learn(ODD) if one.read == "w"]
    assert rule.true == "ü"
    assert 1.0 < rule.cost < 3.0
    assert not [one for one in learn(ODD[:1]) if one.read == "w"]


def test_rejected_repairs_make_a_confusion_dearer() -> None:
    refused = [Review(f"Kr{vowel}bend{vowel}l", f"Kr{vowel}bendül", 5, False) for vowel in "aeo"]
    shipped = [Review("Miihle", "Mühle", 5, True)]
    assert all(rule.true != "ö" for rule in learn([*refused, *shipped]))
    lines = differences((), learn([Review("Gelte", "Gölte", 5, False)] * 4))
    assert all("read as" in line for line in lines)


def test_digits_and_blanks_teach_nothing() -> None:
    odd = [Review("e V.", "e.V.", 9, True), Review("2O19", "2019", 9, True)] * 3
    assert learn(odd) == ()


def test_the_same_reviews_give_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "confusions.csv"
    write_confusions(file, learn(ODD))
    known = load_dictionaries(tmp_path).confusions
    assert known == learn(ODD)
    assert differences(known, learn(ODD)) == ()
    assert len(differences(known, ())) == len(known)
    write_confusions(file, ())
    assert not file.exists()


def test_what_was_learned_repairs_other_words() -> None:
    words = tuple(Word(word) for word in ("Die", "Gwte", "des", "Weges"))
    line = Line(1, 1, 0, words, paragraph=1)
    read = [LaidOutPage(OcrPage(1, "ocr", "test", (), wrong_language=True), (line,))]
    lexicon = Lexicon.load()
    bare = Corrector(Dictionaries(), lexicon, CorrectSettings())
    taught = Corrector(Dictionaries(confusions=learn(ODD)), lexicon, CorrectSettings())
    assert bare.correct(read, "").lines[0].text == "Die Gwte des Weges"
    assert taught.correct(read, "").lines[0].text == "Die Güte des Weges"


@pytest.mark.parametrize("line", ["ü,w,0", "ü,w,30", "ü,w,much", ",w,2", "ü,w,2\nü,w,3"])
def test_a_damaged_table_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "confusions.csv").write_text(f"true,read,cost\n{line}\n", encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"confusions\.csv, line"):
        load_dictionaries(tmp_path)


def test_the_table_counts_for_the_fingerprint(tmp_path: Path) -> None:
    before = load_dictionaries(tmp_path).fingerprint
    write_confusions(tmp_path / "confusions.csv", (ConfusionRule("ü", "w", 2.0),))
    assert load_dictionaries(tmp_path).fingerprint != before


def command(workspace: Workspace, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(workspace.root), *arguments])


def test_the_command_shows_what_changes_and_ingest_uses_it(tmp_path: Path) -> None:
    init(tmp_path)
    workspace = Workspace(tmp_path)
    file = workspace.raw / "2021-05-03.txt"
    file.write_text(MINUTES, encoding="utf-8")
    os.utime(file, (1_600_000_000, 1_600_000_000))
    with (workspace.corrections / "words.csv").open("a", encoding="utf-8") as words:
        words.write("Bwrger,Bürger,always,accepted 2024-05-03\nfwr,für,always,odd type\n")
    assert command(workspace, "ingest").exit_code == 0
    shown = command(workspace, "learn", "--dry-run")
    assert "ü read as w: not known → " in shown.output
    assert not (workspace.corrections / "confusions.csv").exists()
    assert command(workspace, "learn").exit_code == 0
    assert command(workspace, "learn").output == "0 weights changed\n"
    assert command(workspace, "ingest").exit_code == 0
    text = "".join(path.read_text("utf-8") for path in workspace.processed.glob("*/4-corrected*"))
    assert "die Güte des Weges" in text
