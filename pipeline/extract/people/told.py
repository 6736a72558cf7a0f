"""Full names without any sign, where a language model takes for a person what the rules allow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from pipeline.extract.language import LanguageModel
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.seen import overlaps
from pipeline.extract.people.text import Named, holds_together, is_part_of_other, parted
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import NAME, exact
from pipeline.records import Evidence, Passage

LONGEST_GIVEN = 12
"""Letters of the longest word that may be an unheard-of given name (``Bartholomäus``)."""


def names_told(
    reader: NameReader,
    model: LanguageModel,
    passages: Iterable[Passage],
    surnames: Collection[str],
    taken: Sequence[Evidence],
) -> Iterator[Named]:
    """Yield the names that only the model sees; it reads only passages that may hold one.

    ``surnames`` are those that the rules saw in the document, ``taken`` where names are known.
    """
    possible = [_possible_names(reader, one, surnames, taken) for one in passages]
    possible = [names for names in possible if names]
    told = model.people([names[0].passage.text for names in possible])
    for names, spans in zip(possible, told, strict=True):
        yield from (name for name in names if _is_told(name.form, spans))


def _possible_names(
    reader: NameReader, passage: Passage, surnames: Collection[str], taken: Sequence[Evidence]
) -> tuple[Named, ...]:
    """Return what may be a full name but has no sign of one."""
    text = passage.text
    line = parted(passage)
    return tuple(
        Named(passage, form, evidence)
        for at in range(len(line) - 1)
        for form in _names_at(reader, text, line, at)
        if _is_likely(reader, form, surnames)
        and not overlaps(evidence := passage.evidence(form.start, form.end), taken)
    )


def _is_told(form: NameForm, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of ``spans`` begins as the name does, and ends with it or later."""
    return any(start == form.start and form.end <= end + 1 for start, end in spans)


def _names_at(
    reader: NameReader, text: str, line: tuple[Token, ...], at: int
) -> Iterator[NameForm]:
    """Yield the full name at a word, unless it is part of a street or runs over a list's lines."""
    first, second = line[at].text, line[at + 1].text
    if not (second[0].isalpha() and NAME.fullmatch(first)):
        return
    led = reader.is_office(first) or reader.opens_name(first)
    if second[0].islower() and not led and second not in exact("name_particles.txt"):
        return  # Der Rat beschließt
    found = reader.read(line, at, lenient=True)
    if found is None or not found[0].full or is_part_of_other(text, line, at, found[1], found[0]):
        return
    if holds_together(reader, text, found[0]):
        yield found[0]


def _is_likely(reader: NameReader, form: NameForm, surnames: Collection[str]) -> bool:
    """Whether given name and surname can be such: a known given name, or an unheard-of word."""
    given, surname = (form.given or "").split(), (form.surname or "").split()
    if any(map(reader.is_common, (*given, *surname))):
        return False
    if not reader.may_be_surname(surname[-1], strict=True):
        return False
    known = all(map(reader.is_given, given))
    if reader.is_given(surname[-1]) and not (known and reader.is_surname(surname[-1])):
        return False  # Muster Ida: the wrong way round
    return known or (
        _is_nothing_else(reader, surname[-1])
        and all(reader.is_given(word) or _is_unheard(reader, word, surnames) for word in given)
    )


def _is_nothing_else(reader: NameReader, surname: str) -> bool:
    """Whether a word is a known surname and no place, or in no list: not ``Wertheim``, ``Raid``."""
    if not reader.is_known(surname):
        return True
    return reader.is_surname(surname) and not reader.is_part_of_place(surname)


def _is_unheard(reader: NameReader, word: str, surnames: Collection[str]) -> bool:
    """Whether a word is in no list, and so may be a rare given name (``Xaq``)."""
    if {word, word.removesuffix("s")} & {*surnames} or word.isupper() or reader.is_known(word):
        return False
    if not 3 <= len(word) <= LONGEST_GIVEN:
        return False
    cuts = range(4, len(word) - 4)  # Gartenfreundin
    return not any(
        reader.is_known(word[:cut]) and reader.is_known(word[cut:].capitalize()) for cut in cuts
    )
