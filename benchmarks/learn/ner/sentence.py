"""One annotated sentence: words, and for each the entity it is part of (``B-PER``, ``I-PER``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LABELS = ("PER", "LOC", "ORG", "MISC")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and their tags, of the same length; ``O`` is no entity."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def spans(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, word behind the last, and label of each entity."""
    begin, label = 0, ""
    for at, tag in enumerate((*tags, "O")):
        if label and tag != f"I-{label}":
            yield begin, at, label
            label = ""
        if tag.startswith("B-"):
            begin, label = at, tag[2:]


def sound(words: Iterable[str], tags: Iterable[str], labels: dict[str, str]) -> Sentence:
    """Return a sentence with the corpus's labels renamed; an ``I-`` without ``B-`` begins one.

    What begins with a small letter is none: some corpora mark ``chinesisch`` as a place.
    """
    kept = tuple(words)
    result: list[str] = []
    before = ""
    for word, tag in zip(kept, tags, strict=True):
        label = labels.get(tag[2:], "")
        if before != label and word[:1].islower():
            label = ""
        inside = tag.startswith("I-") and before == label
        result.append(f"{'I' if inside else 'B'}-{label}" if label else "O")
        before = label
    return Sentence(kept, tuple(result))
