"""Finds lines of ``corrections/`` that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.dictionaries.rules import Dictionaries, NameRule, PlaceRule, WordRule
from pipeline.errors import DictionaryError


def refuse_contradictions(rules: Dictionaries) -> None:
    """Raise DictionaryError for the first pair of lines that contradict each other."""
    _words(rules.words, rules.protected)
    _people(rules.names)
    _aliases("names.csv", ((rule.name, rule.aliases, rule.source) for rule in rules.names))
    _aliases("places.csv", ((rule.name, rule.aliases, rule.source) for rule in rules.places))
    _aliases("bodies.csv", ((rule.name, rule.aliases, rule.source) for rule in rules.bodies))
    _aliases("units.csv", ((rule.unit, rule.forms, rule.source) for rule in rules.units))
    _sites(rules.places)


def overlap(one: str, other: str) -> bool:
    """Whether two scopes may both hold for one page; two different document globs may not."""
    both_documents = one.startswith("document:") and other.startswith("document:")
    return one == other or not both_documents


def _error(source: str, what: str, do: str) -> DictionaryError:
    file, _, line = source.rpartition(":")
    return DictionaryError(f"corrections/{file}, line {line}: {what}", do)


def _words(words: tuple[WordRule, ...], protected: frozenset[str]) -> None:
    seen: dict[str, list[WordRule]] = {}
    for rule in words:
        if rule.misread == rule.correct:
            raise _error(rule.source, f'"{rule.misread}" is to become itself.', "Remove the line.")
        if rule.misread in protected:
            raise _error(
                rule.source,
                f'"{rule.misread}" is also in protected.txt, which forbids to change it.',
                "Remove it from one of the two files.",
            )
        for other in seen.get(rule.misread, ()):
            if other.correct != rule.correct and overlap(other.scope, rule.scope):
                raise _error(
                    rule.source,
                    f'"{rule.misread}" is to become both "{other.correct}" ({other.source}) '
                    f'and "{rule.correct}".',
                    "Remove one of the two lines or narrow their scope.",
                )
        seen.setdefault(rule.misread, []).append(rule)
    _chains(words, seen)


def _chains(words: tuple[WordRule, ...], seen: dict[str, list[WordRule]]) -> None:
    for rule in words:
        for other in seen.get(rule.correct, ()):
            if overlap(other.scope, rule.scope):
                raise _error(
                    rule.source,
                    f'"{rule.correct}" is itself a mis-read of "{other.correct}" ({other.source}).',
                    f'Let "{rule.misread}" become "{other.correct}" at once.',
                )


def _people(names: tuple[NameRule, ...]) -> None:
    verdicts: dict[str, NameRule] = {}
    for rule in names:
        for form in (rule.name, *rule.aliases):
            other = verdicts.setdefault(form, rule)
            if other.not_a_person != rule.not_a_person:
                raise _error(
                    rule.source,
                    f'"{form}" is a person here and not a person in {other.source}, or the '
                    "other way round.",
                    "Remove one of the two lines.",
                )


def _sites(places: tuple[PlaceRule, ...]) -> None:
    verdicts: dict[str, PlaceRule] = {}
    for rule in places:
        for form in (rule.name, *rule.aliases):
            other = verdicts.setdefault(form, rule)
            if other.not_a_place != rule.not_a_place:
                raise _error(
                    rule.source,
                    f'"{form}" is a place here and not a place in {other.source}, or the '
                    "other way round.",
                    "Remove one of the two lines.",
                )


def _aliases(file: str, rows: Iterable[tuple[str, tuple[str, ...], str]]) -> None:
    owners: dict[str, tuple[str, str]] = {}
    known = list(rows)
    names = {name: source for name, _, source in known}
    for name, aliases, source in known:
        for alias in aliases:
            owner, where = owners.setdefault(alias, (name, source))
            if alias in names and alias != name:
                owner, where = alias, names[alias]
            if owner != name:
                raise _error(
                    source,
                    f'"{alias}" is to stand for both "{owner}" ({where}) and "{name}".',
                    f"Remove it from one of the two lines of {file}.",
                )
