"""What the words of a document stand for that no lexicon knows, by the lists and the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.correct.archive import drawn
from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import Agreement, agree, by_shape, closed_list, own_vocabulary
from pipeline.correct.digits import TABLE
from pipeline.correct.sheet import Sheet
from pipeline.correct.unlisted import Unlisted
from pipeline.dictionaries import Dictionaries

RARE = 17.0
"""Words at least this dear were never counted: mostly names."""
DOUBTFUL = 2.5
"""An unknown word whose best explanation leads by less may be a name of the archive instead."""
PART = re.compile(r"[^\W\d_]{3,}")
"""``Kräner`` of ``Dr. Kräner``"""


def closed_names(dictionaries: Dictionaries) -> frozenset[str]:
    """The words of all names the user has written down."""
    forms = [rule.name for rule in dictionaries.names] + [rule.name for rule in dictionaries.places]
    forms += [rule.name for rule in dictionaries.bodies]
    return parts(forms)


def parts(forms: Iterable[str]) -> frozenset[str]:
    """The capital words of names."""
    return frozenset(part for form in forms for part in PART.findall(form) if part[0].isupper())


def printed_forms(dictionaries: Dictionaries) -> frozenset[str]:
    """The words of all other forms the user has written down; they are what is printed."""
    forms = [alias for rule in dictionaries.names for alias in rule.aliases]
    forms += [alias for rule in dictionaries.places for alias in rule.aliases]
    forms += [alias for rule in dictionaries.bodies for alias in rule.aliases]
    return frozenset(part for form in forms for part in PART.findall(form))


@dataclass(slots=True)
class _Tally:
    """The words of a document that nothing explains yet, with their numbers."""

    words: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    rare: Counter[str] = field(default_factory=Counter)
    doubtful: set[str] = field(default_factory=set)


def _tally(sheets: Sequence[Sheet]) -> _Tally:
    found = _Tally()
    for slot in (slot for sheet in sheets for slot in sheet.slots):
        judged, proper = slot.judgement, slot.text[0].isupper()
        if judged is None:
            continue
        if proper:
            found.words[slot.text if judged.open else judged.best.text] += 1
        if judged.open:
            found.unknown[slot.text] += 1
        elif judged.best.text == slot.text:
            if judged.best.cost >= RARE and proper:
                found.rare[slot.text] += 1
        elif proper and not judged.known and judged.margin < DOUBTFUL:
            found.doubtful.add(slot.text)
    return found


def agreements(
    sheets: Sequence[Sheet],
    names: frozenset[str],
    archive: frozenset[str],
    confusions: Confusions,
    unlisted: Unlisted | None,
    ratio: float,
) -> dict[str, Agreement]:
    """What unknown words stand for: the user's lists, the archive, the document, hard rules.

    ``unlisted`` where the wrong language was read: only then do names lose their umlauts.
    """
    tally = _tally(sheets)
    words, unknown, rare = tally.words, tally.unknown, tally.rare
    shaped = by_shape(unknown)
    for form in [form for form in unknown if not form[0].isupper()]:
        del unknown[form]
    own = own_vocabulary(unknown, words, ratio)
    spelt = unlisted.agreed(unknown) if unlisted is not None else {}
    found = {**shaped, **spelt, **own}
    for form in [form for form, one in own.items() if one.sure]:
        del unknown[form]
    found.update(_echoed(sheets, spelt, {*unknown, *rare}, confusions))
    found.update(agree(unknown, rare, confusions))
    found.update(drawn(sorted({*unknown, *rare, *tally.doubtful}), archive, confusions))
    found.update(closed_list(unknown, names, confusions, ratio))
    return found


def _echoed(
    sheets: Sequence[Sheet], spelt: Mapping[str, Agreement], forms: set[str], confusions: Confusions
) -> dict[str, Agreement]:
    """Forms that stand for a name of which the document has a telling form besides.

    ``Kérnbach`` and ``K6rnbach`` say what ``Kornbach`` is.
    """
    ruled = {edit.after for sheet in sheets for edit in sheet.edits() if edit.rule == TABLE}
    known = parts([*(one.text for one in spelt.values()), *ruled])
    ways = drawn(sorted(forms - spelt.keys()), known, confusions)
    return {form: replace(one, rule="consensus", confidence=0.95) for form, one in ways.items()}
