"""People named by nothing but a given name: ``Ida berichtet``, ``TOP 2: Fahrt (Ida, Ulf)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.text import Named, parted
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import CAPITAL, NAME
from pipeline.records import Passage
from pipeline.wordlists import rows, word_set

FAMILIAR = 3
"""So many people told by their given names alone show that the minutes name everybody so."""
SAINT = re.compile(r"(?:.*-)?(?:St\.|Sankt|Hl\.)")  # Leoben-St. Jakob
SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s|[\n(])\W*$")
VERB_ENDING = re.compile(r"[a-zäöüß]{2,}t")  # baut, but not mit
WORD = rf"{CAPITAL}[^\W\d_]+(?:-[^\W\d_]+)*"
_JOINED = rf"(?P<names>{WORD}(?:(?:,\s|\s?[/&+]\s?|\sund\s){WORD})"
TELLING = (
    re.compile(rf"\({_JOINED}*)\)"),  # Fahrt (Ida) · Plakate (Ida/Ulf)
    re.compile(rf"^[^\w\n(]*{_JOINED}*)\s?:(?=\s|$)", re.MULTILINE),  # Ida: Was fehlt noch?
    re.compile(rf"^[^\w\n(]*{_JOINED}+)[.;]?$", re.MULTILINE),  # Ida, Ulf und Ben
)
"""What holds given names and nothing else."""


@dataclass(frozen=True, slots=True)
class Lone:
    """A given name at ``start:end`` of a passage, no part of a longer one."""

    passage: Passage
    start: int
    word: str
    told: bool
    """Whether something beside the word tells that somebody is meant."""


def is_familiar(reader: NameReader, listed: Sequence[NameForm]) -> bool:
    """Whether the lists of a document name most people by their given names alone."""
    lone = [form for form in listed if form.given is None and reader.is_given(form.surname or "")]
    return len(lone) >= FAMILIAR and 2 * len(lone) > len(listed)


def called_in(
    reader: NameReader, passages: Sequence[Passage], familiar: bool, named: Sequence[Named]
) -> Iterator[Named]:
    """Yield given names that stand alone: where something tells it or, if ``familiar``, anywhere.

    ``named`` are the names of the running text: minutes that tell more people by given names
    than by ``Herr`` or ``Frau`` are familiar too.
    """
    lone = [one for passage in passages for one in _lone_in(reader, passage)]
    told = {one.word for one in lone if one.told}
    addressed = {one.form.surname for one in named if one.form.salutation}
    familiar = familiar or len(told) >= max(FAMILIAR, len(addressed) + 1)
    for one in lone:
        if one.told or familiar:
            form = NameForm(one.start, one.start + len(one.word), None, one.word)
            yield Named(one.passage, form, one.passage.evidence(form.start, form.end))


def _lone_in(reader: NameReader, passage: Passage) -> Iterator[Lone]:
    line, told = parted(passage), set(_told_at(reader, passage.text))
    for at, token in enumerate(line):
        word = _plain(token)
        if token.start in told:
            yield Lone(passage, token.start, word, told=True)
        elif _is_lone(reader, line, at):
            yield Lone(passage, token.start, word, _speaks(passage.text, line, at))


def _told_at(reader: NameReader, text: str) -> Iterator[int]:
    """Yield where given names stand by themselves in brackets, before a colon or on a line."""
    for pattern in TELLING:
        for match in pattern.finditer(text):
            found = [
                (match.start("names") + one.start(), one[0])
                for one in re.finditer(WORD, match["names"])
            ]
            if all(_is_called(reader, word) for _, word in found):
                yield from (at for at, _ in found)


def _is_called(reader: NameReader, word: str) -> bool:
    """Whether a word that stands by itself is a given name rather than an everyday word."""
    often = reader.is_often_a_word(word)
    return reader.is_given(word) and not often and word not in _never_alone()


def _is_lone(reader: NameReader, line: Sequence[Token], at: int) -> bool:
    """Whether a word is a given name, and no part of a longer name."""
    word = _plain(line[at])
    if not reader.is_given(word) or not NAME.fullmatch(word) or reader.is_everyday(word):
        return False
    if reader.is_place_only(word) or word in _never_alone():
        return False
    before = line[at - 1].text if at else ""
    behind = line[at + 1].text if at + 1 < len(line) else ""
    if SAINT.fullmatch(before):
        return False
    whole = line[at].text != word  # the sentence ends behind it
    return not (NAME.fullmatch(before) and reader.is_name(before)) and (
        whole or not NAME.fullmatch(behind.rstrip("."))
    )


def _speaks(text: str, line: Sequence[Token], at: int) -> bool:
    """Whether a word opens a sentence and a verb of saying or doing follows."""
    behind = line[at + 1].text.rstrip(".") if at + 1 < len(line) else ""
    if SENTENCE_START.search(text[: line[at].start]) is None:
        return False
    if VERB_ENDING.fullmatch(behind):
        return behind not in word_set("not_verbs.txt")
    return behind in _verbs()


def _plain(token: Token) -> str:
    return token.text.rstrip(".")


@cache
def _never_alone() -> frozenset[str]:
    return word_set("never_called_alone.txt")


@cache
def _verbs() -> frozenset[str]:
    telling = {present for present, *_ in rows("telling_verbs.csv")}
    return word_set("name_sentence_verbs.txt") | telling
