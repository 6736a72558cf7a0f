"""Builds ``pipeline/data/lexicon.marisa`` and ``lexicon.counts`` from word lists and counts.

Usage: ``python -m benchmarks.learn.lexicon`` (needs betterletter, faker and the shared data).
Each form has one byte: five bits of log frequency, three flags (given name, surname, place).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

import marisa_trie
from faker.providers.person import de_AT, de_CH, de_DE

from benchmarks.learn.plain_text import (
    SENTENCE_END,
    WORD,
    annotated_lines,
    corpus_lines,
    places,
    surnames,
)

DATA = Path(__file__).resolve().parents[2] / "pipeline" / "data"
GIVEN, SURNAME, PLACE = 32, 64, 128
BARE = str.maketrans("äöüÄÖÜ", "aouAOU")
LEVELS_PER_NAT = 2.0
OFTEN_ENOUGH = 3
COMMON = 20
"""What a surname that many people bear counts at least, where it is seldom spoken of."""
OLD_SHARE = 8
"""How many times rarer than today's an old spelling is taken to be."""
SHARP = re.compile(r"(?<=[aeiouäöü])ss(?=$|[bdfgjklmnqrvwz]|h(?!ow)|t(?:e|en|er|es|em|est|et)?$)")
"""``ss`` of ``Ausschuss`` and ``musste``, written ß until 1996; not that of ``Ausstellung``"""


def word_list() -> Iterator[str]:
    """All forms of the public-domain word list ``germandict``."""
    path = resources.files("betterletter") / "resources" / "dicts" / "de.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if WORD.fullmatch(line):
            yield line


def given_names() -> set[str]:
    """Given names of German, Austrian and Swiss people known to faker (MIT)."""
    found: set[str] = set()
    for module in (de_DE, de_AT, de_CH):
        for attribute in ("first_names_male", "first_names_female", "first_names"):
            found.update(getattr(module.Provider, attribute, ()))
    return {part for name in found for part in WORD.findall(name) if len(part) > 2}


def common_surnames(listed: set[str], counts: Counter[str]) -> set[str]:
    """Surnames with an umlaut of German and Austrian people known to faker (MIT).

    Not those that are a word, or a word or a name of its own without their umlaut (``Röck``).
    """
    found: set[str] = set()
    for module in (de_DE, de_AT):
        found.update(name for name in module.Provider.last_names if WORD.fullmatch(name))
    return {
        name
        for name in found
        if (bare := name.translate(BARE)) not in found
        and not {name.lower(), bare.lower()} & listed
        and counts[bare] < OFTEN_ENOUGH
    }


def count(lines: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Counts of words inside a sentence, and of words that begin one."""
    inside: Counter[str] = Counter()
    begin: Counter[str] = Counter()
    for line in lines:
        for sentence in SENTENCE_END.split(line):
            words = WORD.findall(sentence)
            begin.update(words[:1])
            inside.update(words[1:])
    return inside, begin


def frequencies() -> Counter[str]:
    """Word counts; a word that begins a sentence counts as its lower-case form where one exists."""
    inside, begin = count([*corpus_lines(), *annotated_lines()])
    total = Counter(inside)
    for word, times in begin.items():
        lower = word.lower()
        total[lower if inside[lower] > inside[word] else word] += times
    return total


def old_spellings(forms: Iterable[str]) -> dict[str, str]:
    """``Ausschuß`` to ``Ausschuss``: what minutes had before the reform of 1996, and its heirs."""
    listed = set(forms)
    old = {SHARP.sub("ß", form): form for form in listed if SHARP.search(form)}
    return {form: new for form, new in old.items() if form not in listed}


def level(times: int) -> int:
    """The log frequency as 0 (never) to 31."""
    return min(31, 1 + round(LEVELS_PER_NAT * math.log(times))) if times > 0 else 0


def flagged() -> Counter[str]:
    """The parts of names, with what they are names of."""
    flags: Counter[str] = Counter()
    for name in given_names():
        flags[name] |= GIVEN
    for name in surnames():
        for part in WORD.findall(name):
            if len(part) > 2 and part[0].isupper():
                flags[part] |= SURNAME
    for name, _ in places():
        for part in WORD.findall(name):
            if len(part) > 2 and part[0].isupper():
                flags[part] |= PLACE
    return flags


def build() -> None:
    """Write the trie and the bytes beside it."""
    counts = frequencies()
    flags = flagged()
    known = set(word_list())
    for name in common_surnames(known, counts):
        counts[name] = max(counts[name], COMMON)
        flags[name] |= SURNAME
    seen = {word for word, n in counts.items() if n >= OFTEN_ENOUGH and len(word) > 1}
    old = old_spellings(known)
    forms = known | seen | set(flags) | set(old)
    for form, new in old.items():
        counts[form] += counts[new] // OLD_SHARE
    trie = marisa_trie.Trie(forms, num_tries=3)
    table = bytearray(len(trie))
    for form in forms:
        table[trie[form]] = level(counts[form]) | flags[form]
    trie.save(str(DATA / "lexicon.marisa"))
    (DATA / "lexicon.counts").write_bytes(bytes(table))
    print(f"{len(forms)} forms, {len(known)} listed, {len(old)} of old spelling")


if __name__ == "__main__":
    build()
