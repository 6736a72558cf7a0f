"""What an evaluation found: counts, figures and every single error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """One kind of fact, compared."""

    kind: str
    right: int = 0
    missing: tuple[str, ...] = ()
    """Gold entries that were not found."""
    wrong: tuple[str, ...] = ()
    """Found entries that are not in the gold."""

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0-1; 1 when nothing was found."""
        return self.right / (self.right + len(self.wrong)) if self.right or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, 0-1; 1 when there is none."""
        return self.right / (self.right + len(self.missing)) if self.right or self.missing else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0-1."""
        errors = len(self.missing) + len(self.wrong)
        return 2 * self.right / (2 * self.right + errors) if self.right or errors else 1.0

    @property
    def empty(self) -> bool:
        """True when neither gold nor database holds anything of this kind."""
        return not (self.right or self.missing or self.wrong)


@dataclass(frozen=True, slots=True)
class WordError:
    """Words of the pages against the true text, before and after correction."""

    words: int
    """Words of the true text."""
    before: int
    """Insertions, deletions and replacements that turn the words as read into the true ones."""
    after: int
    """The same for the repaired words."""
    bag_before: int
    """Words wrong or missing whatever their order; for pages whose reading order is uncertain."""
    bag_after: int

    def rate(self, count: int) -> float:
        """Errors a word, 0-1 (or more, when much was read that is not there)."""
        return count / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document against its gold."""

    name: str
    path: str
    status: str
    scores: tuple[Score, ...] = ()
    word_error: WordError | None = None

    def score(self, kind: str) -> Score | None:
        """The score of this kind, None when the gold says nothing about it."""
        return next((score for score in self.scores if score.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Report:
    """All documents that have gold or true text."""

    documents: tuple[DocumentReport, ...]
    absent: tuple[str, ...] = ()
    """Names of gold or truth files whose document is not in the database."""

    def totals(self) -> tuple[Score, ...]:
        """One score a kind over all documents, each entry counting the same (micro average)."""
        scores = [score for document in self.documents for score in document.scores]
        kinds = dict.fromkeys(score.kind for score in scores)
        return tuple(_sum(kind, (x for x in scores if x.kind == kind)) for kind in kinds)

    def total(self, kind: str) -> Score:
        """The score of one kind over all documents; raises KeyError when no gold has it."""
        for score in self.totals():
            if score.kind == kind:
                return score
        raise KeyError(kind)

    def word_error(self) -> WordError | None:
        """Word errors over all documents with true text, None when there are none."""
        found = [x.word_error for x in self.documents if x.word_error is not None]
        if not found:
            return None
        return WordError(
            sum(x.words for x in found),
            sum(x.before for x in found),
            sum(x.after for x in found),
            sum(x.bag_before for x in found),
            sum(x.bag_after for x in found),
        )


def _sum(kind: str, scores: Iterable[Score]) -> Score:
    found = tuple(scores)
    return Score(
        kind,
        sum(score.right for score in found),
        tuple(entry for score in found for entry in score.missing),
        tuple(entry for score in found for entry in score.wrong),
    )
