"""The annotated corpora in ``../shared/data/ner`` as sentences with our four labels."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.learn.ner.sentence import Sentence, sound
from benchmarks.learn.plain_text import SHARED

NER = SHARED / "data" / "ner"
TOKEN = re.compile(r"\b[A-Z]?\w{1,3}\.(?=\s)|\w+(?:[-'’.]\w+)*|[^\w\s]")
"""``Dr.``, ``Fast-Food``, ``,`` of ``Dr. Fast-Food, Berlin``"""
SENTENCE_END = re.compile(r"(?<=[a-zäöüß0-9][.!?])\s+(?=[A-ZÄÖÜ])|\n+")
"""``. `` of ``wird verlängert. Das teilte``"""
LONGEST = 60
"""Words; longer stretches of newspaper text without a full stop are cut."""


def labels(corpus: str) -> dict[str, str]:
    """Return the corpus's classes with the label each has with us."""
    path = Path(__file__).with_name("labels.csv")
    lines = (line for line in path.open(encoding="utf-8") if not line.startswith("#"))
    return {row["class"]: row["label"] for row in csv.DictReader(lines) if row["corpus"] == corpus}


def germeval(part: str) -> list[Sentence]:
    """Encyclopaedia and news, ``dev`` or ``test``; the outer layer of annotation."""
    path = NER / "germeval2014" / f"NER-de-{part}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = ([] if line.startswith("#") else line.split("\t")[1:3] for line in lines)
    return list(_sentences(rows, labels("germeval")))


def ler() -> list[Sentence]:
    """Court decisions."""
    lines = (NER / "ler" / "ler_dev.conll").read_text(encoding="utf-8").splitlines()
    return list(_sentences((line.split(" ") for line in lines), labels("ler")))


def europeana() -> list[Sentence]:
    """Historical newspapers as read by OCR: only sentences in which something is annotated."""
    result: list[Sentence] = []
    for path in sorted((NER / "europeana").glob("*.bio")):
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = (line.split(" ") for line in lines if not line.startswith("#"))
        result += _sentences(_cut(rows), labels("europeana"))
    return [one for one in result if any(tag != "O" for tag in one.tags)]


def mobie() -> list[Sentence]:
    """Short messages about traffic, without the marks of tags (``#``)."""
    result: list[Sentence] = []
    with zipfile.ZipFile(NER / "mobie" / "ner_conll03_formatted.zip") as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".conll2003"):
                with io.TextIOWrapper(archive.open(name), encoding="utf-8") as file:
                    rows = (line.split() for line in file if not line.startswith("-DOCSTART-"))
                    pairs = ([row[0].lstrip("#") or "#", row[-1]] if row else [] for row in rows)
                    result += _sentences(pairs, labels("news"))
    return result


def smartdata() -> list[Sentence]:
    """News about traffic and firms."""
    result: list[Sentence] = []
    for path in sorted((NER / "smartdata").glob("*.json.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for text, mentions in _documents(file.read()):
                result += _marked(text, mentions, labels("news"))
    return result


def _sentences(rows: Iterable[list[str]], known: dict[str, str]) -> Iterator[Sentence]:
    """Yield sentences of rows ``[word, tag]``; an empty row ends a sentence."""
    words: list[str] = []
    tags: list[str] = []
    for row in [*rows, []]:
        if len(row) >= 2:
            words.append(row[0])
            tags.append(row[-1])
        elif words:
            yield sound(words, tags, known)
            words, tags = [], []


def _cut(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Yield rows with an empty one behind each full stop, and where a sentence is too long."""
    length = 0
    for row in rows:
        yield row
        length += 1
        if row[:1] == ["."] or (length > LONGEST and row[-1:] == ["O"]):
            yield []
            length = 0


def _documents(text: str) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield text and entities of each object in a file that is a run of JSON objects."""
    decoder = json.JSONDecoder()
    at = text.find("{")
    while at >= 0:
        document, end = decoder.raw_decode(text, at)
        mentions = document["conceptMentions"]["array"]
        yield (
            document["text"]["string"],
            [(one["span"]["start"], one["span"]["end"], one["type"]) for one in mentions],
        )
        at = text.find("{", end)


def _marked(
    text: str, mentions: list[tuple[int, int, str]], known: dict[str, str]
) -> Iterator[Sentence]:
    """Yield the sentences of a text whose entities are given by offsets."""
    marks: dict[int, str] = {}
    for start, stop, label in mentions:
        if label in known:
            marks.update(dict.fromkeys(range(start, stop), f"I-{label}"))
            marks[start] = f"B-{label}"
    begin = 0
    for end in [*(match.end() for match in SENTENCE_END.finditer(text)), len(text)]:
        found = list(TOKEN.finditer(text, begin, end))
        tags = [_tag(marks, one.start(), one.end()) for one in found]
        if found:
            yield sound([one[0] for one in found], tags, known)
        begin = end


def _tag(marks: dict[int, str], start: int, end: int) -> str:
    inside = [marks[at] for at in range(start, end) if at in marks]
    return next((mark for mark in inside if mark.startswith("B-")), inside[0] if inside else "O")
