"""The database against the gold of a folder: which document is which, and what is right in it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from pipeline.evaluate.found import Found, read_found
from pipeline.evaluate.gold import MEETING_KEYS, Case, Entry, Gold, read_cases
from pipeline.evaluate.matching import pair
from pipeline.evaluate.report import DocumentReport, Report, Score
from pipeline.evaluate.rules import KINDS, Kind, always_optional, judged, same_meeting_value
from pipeline.evaluate.word_error import word_error, words


def evaluate(database: Path, gold_folder: Path) -> Report:
    """Compare each document that has gold or true text in ``gold_folder``.

    All variants of a document are compared, each by itself: ``NAME.pdf``, ``NAME.digital.pdf``,
    ``NAME@fax.pdf``. Raises UsageError for unusable gold, StoreError for an unusable database.
    """
    cases = read_cases(gold_folder)
    named = {case.name: case for case in cases}
    documents: list[DocumentReport] = []
    seen: set[str] = set()
    for found in read_found(database):
        case = _case_of(found.path, named)
        if case is not None:
            seen.add(case.name)
            documents.append(_compare(case, found))
    return Report(tuple(documents), tuple(case.name for case in cases if case.name not in seen))


def _case_of(path: str, named: dict[str, Case]) -> Case | None:
    stem = PurePosixPath(path).stem
    while stem not in named:
        cut = max(stem.rfind("."), stem.rfind("@"))
        if cut <= 0:
            return None
        stem = stem[:cut]
    return named[stem]


def _compare(case: Case, found: Found) -> DocumentReport:
    scores: list[Score] = []
    if case.gold is not None:
        scores.append(_meeting(case.gold, found))
        judgeable = (kind for kind in KINDS if kind.source in case.gold.required)
        scores.extend(_kind(kind, case.gold, found) for kind in judgeable)
        if case.gold.words:
            scores.append(_words(case.gold, found))
    error = word_error(case.truth, found.raw_text, found.text) if case.truth else None
    return DocumentReport(case.name, found.path, found.status, tuple(scores), error)


def _meeting(gold: Gold, found: Found) -> Score:
    right = 0
    missing: list[str] = []
    wrong: list[str] = []
    for key in MEETING_KEYS:
        if key not in gold.meeting:
            continue
        wanted, held = gold.meeting[key], found.meeting.get(key)
        if wanted and held and same_meeting_value(key, wanted, held):
            right += 1
            continue
        if wanted:
            missing.append(f"{key}: {wanted}")
        if held:
            wrong.append(f"{key}: {held}")
    return Score("meeting head", right, tuple(missing), tuple(wrong))


def _kind(kind: Kind, gold: Gold, found: Found) -> Score:
    wanted = gold.required[kind.source]
    held = judged(kind.source, wanted, found.entries[kind.source])
    pairs = pair(wanted, held, kind.fits, kind.exact)
    taken = set(pairs.values())
    rest = [entry for j, entry in enumerate(held) if j not in taken]
    maybe = gold.optional[kind.source] + always_optional(kind.source, gold.meeting)
    forgiven = set(pair(maybe, rest, kind.fits, kind.exact).values())
    return Score(
        kind.name,
        len(pairs),
        tuple(_shown(entry) for i, entry in enumerate(wanted) if i not in pairs),
        tuple(_shown(entry) for j, entry in enumerate(rest) if j not in forgiven),
    )


def _words(gold: Gold, found: Found) -> Score:
    """A listed mis-read counts as repaired when only the right word stands in the repaired text.

    The list does not cover the whole text, so there is no ``wrong``.
    """
    repaired = frozenset(words(found.text))
    missing = tuple(
        f"{before} -> {after}"
        for before, after in gold.words.items()
        if not repaired.issuperset(words(after))
        or (before != after and not repaired.isdisjoint(words(before)))
    )
    return Score("listed mis-reads", len(gold.words) - len(missing), missing)


def _shown(entry: Entry) -> str:
    return " | ".join("-" if value is None else str(value) for value in entry)
