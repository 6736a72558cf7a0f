"""What the words of a document stand for that no lexicon knows, by the lists and the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import Agreement, agree, by_shape, closed_list, own_vocabulary
from pipeline.correct.sheet import Sheet
from pipeline.dictionaries import Dictionaries

RARE = 17.0
"""Words at least this dear were never counted: mostly names."""
PART = re.compile(r"[^\W\d_]{3,}")
"""``Kräner`` of ``Dr. Kräner``"""


def closed_names(dictionaries: Dictionaries, archive: Iterable[str]) -> frozenset[str]:
    """The words of all names the user has written down, and of those confirmed in the archive."""
    forms = [rule.name for rule in dictionaries.names] + [rule.name for rule in dictionaries.places]
    forms += [rule.name for rule in dictionaries.bodies]
    forms += archive
    return frozenset(part for form in forms for part in PART.findall(form) if part[0].isupper())


def printed_forms(dictionaries: Dictionaries) -> frozenset[str]:
    """The words of all other forms the user has written down; they are what is printed."""
    forms = [alias for rule in dictionaries.names for alias in rule.aliases]
    forms += [alias for rule in dictionaries.places for alias in rule.aliases]
    forms += [alias for rule in dictionaries.bodies for alias in rule.aliases]
    return frozenset(part for form in forms for part in PART.findall(form))


def agreements(
    sheets: Sequence[Sheet], names: frozenset[str], confusions: Confusions, ratio: float
) -> dict[str, Agreement]:
    """What unknown words stand for: the user's lists, then the document, then hard rules."""
    words: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    rare: Counter[str] = Counter()
    for sheet in sheets:
        for slot in sheet.slots:
            judged = slot.judgement
            if judged is None:
                continue
            if slot.text[0].isupper():
                words[judged.best.text] += 1
            if judged.best.text == slot.text:
                if not judged.known:
                    unknown[slot.text] += 1
                elif judged.best.cost >= RARE and slot.text[0].isupper():
                    rare[slot.text] += 1
    shaped = by_shape(unknown)
    for form in [form for form in unknown if not form[0].isupper()]:
        del unknown[form]
    own = own_vocabulary(unknown, words, ratio)
    found = {**shaped, **own}
    for form in [form for form, one in own.items() if one.sure]:
        del unknown[form]
    found.update(agree(unknown, rare, confusions))
    found.update(closed_list(unknown, names, confusions, ratio))
    return found
