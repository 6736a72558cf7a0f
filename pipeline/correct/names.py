"""What the words of a document stand for that no lexicon knows, by the lists and the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.correct.archive import drawn, is_rare
from pipeline.correct.candidate import Candidate
from pipeline.correct.closed_lists import closed_list, own_vocabulary
from pipeline.correct.commoner import BARE, Commoner
from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import UMLAUTS, Agreement, agree, by_shape
from pipeline.correct.digits import TABLE
from pipeline.correct.habits import adapted, seen
from pipeline.correct.judge import Judgement
from pipeline.correct.sheet import Sheet
from pipeline.correct.unlisted import Unlisted
from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon

RARE = 17.0
"""Words at least this dear were never counted: mostly names."""
DOUBTFUL = 2.5
"""An unknown word whose best explanation leads by less may be a name of the archive instead."""
STRAINED = 4.0
"""Cost of the confusions, in nats, from which on a rare name may be too far from what was read."""
UNLISTED = 5.0
"""What a name that no list holds costs more than its spelling: most words are no names, most
names are listed."""
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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of names beside the document."""

    names: frozenset[str]
    """The words of the user's lists."""
    archive: frozenset[str]
    """The words other documents vouch for."""
    lexicon: Lexicon
    confusions: Confusions
    unlisted: Unlisted
    commoner: Commoner
    ratio: float
    """Least similarity to a name of the user's lists, 0-100."""


@dataclass(slots=True)
class _Tally:
    """The words of a document that nothing explains yet, with their numbers."""

    words: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    rare: Counter[str] = field(default_factory=Counter)
    named: set[str] = field(default_factory=set)
    """Known names, and no other words, of which the words alone leave doubts."""
    doubtful: set[str] = field(default_factory=set)
    strained: dict[str, Candidate] = field(default_factory=dict)
    """Words that only a rare name explains, by confusions that are rare too."""
    seldom: set[str] = field(default_factory=set)
    """Words with a capital, as read, that German texts hardly use and that may be others."""
    mended: set[str] = field(default_factory=set)
    """Rare words with an umlaut that a telling reading showed beyond doubt: ``Hiineke``."""


def _tally(sheets: Sequence[Sheet], lexicon: Lexicon) -> _Tally:
    found = _Tally()
    for slot in (slot for sheet in sheets for slot in sheet.slots):
        judged, proper = slot.judgement, slot.text[0].isupper()
        if judged is None:
            continue
        if proper:
            found.words[slot.text if judged.open else judged.best.text] += 1
            if is_rare(slot.text, lexicon) and not _is_mended(judged):
                found.seldom.add(slot.text)
        if judged.open:
            if proper or judged.best.text == slot.text:
                found.unknown[slot.text] += 1
        elif proper and (judged.known or judged.best.text == slot.text):
            _tally_known(slot.text, judged, lexicon, found)
        elif proper:
            _tally_misread(slot.text, judged, lexicon, found)
            if _shows_umlaut(slot.text, judged) and is_rare(judged.best.text, lexicon):
                found.mended.add(judged.best.text)
    return found


def _tally_known(word: str, judged: Judgement, lexicon: Lexicon, found: _Tally) -> None:
    if judged.best.text == word and judged.best.cost >= RARE:
        found.rare[word] += 1
    elif judged.margin < DOUBTFUL and lexicon.is_name(word) and not lexicon.has(word.lower()):
        found.named.add(word)


def _is_mended(judged: Judgement) -> bool:
    """Whether what was read is no word, and one word explains it beyond doubt."""
    return not (judged.known or judged.open) and judged.margin >= DOUBTFUL


def _shows_umlaut(word: str, judged: Judgement) -> bool:
    """Whether the word was read as no word is spelt that lost its dots alone."""
    text = judged.best.text
    return _is_mended(judged) and word != text.translate(BARE) and bool(UMLAUTS & set(text))


def _tally_misread(word: str, judged: Judgement, lexicon: Lexicon, found: _Tally) -> None:
    if judged.margin < DOUBTFUL:
        found.doubtful.add(word)
    if judged.best.channel >= STRAINED and lexicon.is_name(judged.best.text):
        found.strained[word] = judged.best


def agreements(sheets: Sequence[Sheet], known: Known, wrong_language: bool) -> dict[str, Agreement]:
    """What unknown words stand for: the user's lists, the archive, the document, hard rules.

    Only where the wrong language was read do names lose their umlauts.
    """
    tally = _tally(sheets, known.lexicon)
    unknown, rare, confusions = tally.unknown, tally.rare, known.confusions
    found = by_shape(unknown)
    for form in [form for form in unknown if not form[0].isupper()]:
        del unknown[form]
    own = own_vocabulary(unknown, tally.words, known.ratio)
    spelt = _spelt(sheets, tally, known) if wrong_language else {}
    found |= spelt | own
    for form in [form for form, one in own.items() if one.sure]:
        del unknown[form]
    found |= _echoed(sheets, spelt, tally, confusions)
    found |= agree(unknown, rare, confusions, known.unlisted.spelling_cost)
    found.update(drawn(sorted({*unknown, *rare, *tally.doubtful}), known.archive, confusions))
    return found | closed_list(unknown, known.names, confusions, known.ratio)


def _spelt(sheets: Sequence[Sheet], tally: _Tally, known: Known) -> dict[str, Agreement]:
    """Names by themselves: how names are spelt, and how often they and their twins are met."""
    own = adapted(known.confusions, seen(sheets))
    unlisted, commoner = known.unlisted, known.commoner
    nearer = {
        form: agreement
        for form, agreement in unlisted.agreed(tally.strained).items()
        if unlisted.cost(form) + UNLISTED < tally.strained[form].cost
    }
    rare = {*tally.unknown, *tally.rare, *tally.strained, *tally.doubtful}
    return nearer | unlisted.agreed(tally.unknown) | commoner.agreed(rare, tally.named, own)


def _echoed(
    sheets: Sequence[Sheet],
    spelt: Mapping[str, Agreement],
    tally: _Tally,
    confusions: Confusions,
) -> dict[str, Agreement]:
    """Forms that stand for a name of which the document has a telling form besides.

    ``Kérnbach`` and ``K6rnbach`` say what ``Kornbach`` is, ``Hiineke`` what ``Huneke``.
    """
    ruled = {edit.after for sheet in sheets for edit in sheet.edits() if edit.rule == TABLE}
    known = parts([*(one.text for one in spelt.values()), *ruled]) | tally.mended
    ways = drawn(sorted(tally.seldom - spelt.keys()), known, confusions)
    return {form: replace(one, rule="consensus", confidence=0.95) for form, one in ways.items()}
