"""People named by nothing but a given name: ``Ida berichtet``, ``TOP 2: Fahrt (Ida, Ulf)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.text import Named, parted
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import NAME
from pipeline.records import Passage
from pipeline.wordlists import rows, word_set

FAMILIAR = 3
"""So many people listed by their given names alone show that the minutes name everybody so."""
SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s|\n)\W*$")


def is_familiar(reader: NameReader, listed: Sequence[NameForm]) -> bool:
    """Whether the lists of a document name most people by their given names alone."""
    lone = [form for form in listed if form.given is None and reader.is_given(form.surname or "")]
    return len(lone) >= FAMILIAR and 2 * len(lone) > len(listed)


def called_in(reader: NameReader, passages: Iterable[Passage], familiar: bool) -> Iterator[Named]:
    """Yield given names that stand alone: before a verb of saying or, if ``familiar``, anywhere."""
    for passage in passages:
        line = parted(passage)
        for at, token in enumerate(line):
            if not _is_lone(reader, line, at):
                continue
            if familiar or _speaks(passage.text, line, at):
                form = NameForm(token.start, token.start + len(_plain(token)), None, _plain(token))
                evidence = passage.evidence(form.start, form.end)
                yield Named(passage, form, evidence)


def _is_lone(reader: NameReader, line: Sequence[Token], at: int) -> bool:
    """Whether a word is a given name, and no part of a longer name."""
    word = _plain(line[at])
    if not NAME.fullmatch(word) or not reader.is_given(word) or reader.is_everyday(word):
        return False
    if reader.is_place_only(word) or word in word_set("never_called_alone.txt"):
        return False
    before = line[at - 1].text if at else ""
    behind = line[at + 1].text if at + 1 < len(line) else ""
    whole = line[at].text != word  # the sentence ends behind it
    return not (NAME.fullmatch(before) and reader.is_name(before)) and (
        whole or not NAME.fullmatch(behind.rstrip("."))
    )


def _speaks(text: str, line: Sequence[Token], at: int) -> bool:
    """Whether a word opens a sentence and a verb of saying or doing follows."""
    behind = line[at + 1].text.rstrip(".") if at + 1 < len(line) else ""
    return behind in _verbs() and SENTENCE_START.search(text[: line[at].start]) is not None


def _plain(token: Token) -> str:
    return token.text.rstrip(".")


@cache
def _verbs() -> frozenset[str]:
    telling = {present for present, *_ in rows("telling_verbs.csv")}
    return word_set("name_sentence_verbs.txt") | telling
