"""Names that other documents of the archive show rightly, for those that were read without umlauts.

Only what a page prints itself counts, or what the forms of one document agree on by themselves; so
the names depend on which documents there are, never on the order in which they came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import UMLAUTS, Agreement, variants
from pipeline.correct.stream import MADE
from pipeline.lexicon import Lexicon
from pipeline.records import Transcript

NAME = re.compile(r"(?<![\w|&§$@®])[^\W\d_][\w|&§$@®]{3,}(?![\w|&§$@®])")
"""``Kräner``, and ``Kr&ner`` as it may be read"""
OFTEN = 3
"""Words counted more often in running text are no names one has to learn."""
WITNESSES = 2
"""How often a name has to be printed, or how many documents have to agree on it."""
OWN = frozenset({"consensus", "shape", "channel", "spelling", "commoner"})
"""Rules by which a document finds a name without help from others."""
REPAIRS = OWN | {"context", "name", "archive"}
"""Rules that only fire where a page was read with the wrong language."""
DEAREST = 7.0
"""Confusions that cost more together do not make one name of another."""

_BARE = str.maketrans("äöüÄÖÜ", "aouAOU")


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """What one document, by itself, knows of names and what it leaves open."""

    printed: dict[str, int]
    """Names with an umlaut as read on the page, with their number."""
    plain: tuple[str, ...]
    """Names without an umlaut on pages that show umlauts elsewhere."""
    agreed: tuple[str, ...]
    """Names with an umlaut for which a mis-read form of the document leaves no doubt."""
    open: tuple[str, ...]
    """Rare words without an umlaut, where pages were read without any."""
    drawn: dict[str, str]
    """Which of the open words the archive explained when the document was last repaired."""


def names_of(transcript: Transcript, lexicon: Lexicon) -> DocumentNames:
    """The names of a document that was repaired without the archive's help."""
    found = [one for line in transcript.lines for one in line.corrections]
    applied = [one for one in found if one.status in MADE]
    damaged = any(one.rule in REPAIRS for one in applied)
    agreed = {
        one.after
        for one in applied
        if one.rule in OWN
        and _telling(one.after)
        and is_rare(one.after, lexicon)
        and one.before != one.after.translate(_BARE)
    }
    words = Counter(
        word
        for page in transcript.pages
        for word in NAME.findall(page.raw_text)
        if word[0].isupper() and not word.isupper() and is_rare(word, lexicon)
    )
    bare = tuple(sorted(word for word in words if not set(word) & UMLAUTS))
    return DocumentNames(
        printed={word: n for word, n in sorted(words.items()) if _telling(word)},
        plain=() if damaged else tuple(word for word in bare if word.isalpha()),
        agreed=tuple(sorted(agreed)),
        open=bare if damaged else (),
        drawn={},
    )


def _telling(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and bool(set(word) & UMLAUTS)


def is_rare(word: str, lexicon: Lexicon) -> bool:
    """Whether German texts hardly use the word: mostly names are so."""
    return lexicon.frequency(word) < OFTEN and lexicon.frequency(word.lower()) < OFTEN


def confirmed(documents: Iterable[DocumentNames]) -> frozenset[str]:
    """Names the archive vouches for; not those that are also printed without an umlaut."""
    printed: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    plain: set[str] = set()
    for names in documents:
        printed.update(names.printed)
        agreed.update({*names.agreed, *names.printed})
        plain.update(names.plain)
    sure = {name for name, times in (printed + agreed).items() if times > 0}
    return frozenset(
        name
        for name in sure
        if (printed[name] >= WITNESSES or agreed[name] >= WITNESSES)
        and name.translate(_BARE) not in plain
    )


def drawn(
    forms: Iterable[str], names: frozenset[str], confusions: Confusions
) -> Mapping[str, Agreement]:
    """Rare forms that learned confusions explain as one of the archive's names."""
    found: dict[str, Agreement] = {}
    for form in forms if names else ():
        ways = sorted(
            (cost, text) for text, (cost, _) in variants(form, confusions).items() if text in names
        )
        if ways and ways[0][0] <= DEAREST:
            found[form] = Agreement(ways[0][1], "archive", 0.97, True)
    return found
