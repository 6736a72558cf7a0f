"""Precision, recall and F1 of entities, exact in place and label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.learn.ner.sentence import LABELS, Sentence, spans


def scores(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall, F1 for each label, for PER + LOC + ORG, and for all four."""
    counts: Counter[tuple[str, str]] = Counter()
    documents = (Doc(nlp.vocab, words=list(one.words)) for one in sentences)
    for gold, document in zip(sentences, nlp.pipe(documents, batch_size=256), strict=True):
        found = {(one.start, one.end, one.label_) for one in document.ents}
        wanted = set(spans(gold.tags))
        for kind, entities in (
            ("hit", found & wanted), ("found", found), ("wanted", wanted),
        ):  # fmt: skip
            counts.update((kind, label) for *_, label in entities)
    groups = {label: (label,) for label in LABELS}
    groups |= {"PER+LOC+ORG": LABELS[:3], "all": LABELS}
    return {name: _figures(counts, labels) for name, labels in groups.items()}


def _figures(counts: Counter[tuple[str, str]], labels: Sequence[str]) -> tuple[float, float, float]:
    hit, found, wanted = (
        sum(counts[kind, label] for label in labels) for kind in ("hit", "found", "wanted")
    )
    precision, recall = hit / max(found, 1), hit / max(wanted, 1)
    return precision, recall, 2 * hit / max(found + wanted, 1)
