"""The network, its training for fixed epochs, and the saving of it without the words it saw."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.lang.de import German
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

from benchmarks.learn.ner.sentence import LABELS, Sentence
from pipeline.extract.embedded_model import vocabulary
from pipeline.lexicon import shipped_lexicon

WIDTH = 96
ATTRIBUTES = {"NORM": 6000, "PREFIX": 500, "SUFFIX": 2500, "SHAPE": 1500, "LANG": 1000}
"""Rows of the hashed table of each; LANG holds the class of the word in our lexicon."""
DEPTH = 4
WORDS_A_BATCH = 1500
DROPOUT = 0.25
RATE = 0.0015
WARM_UP = 200
LAST_SHARE = 0.4

META = {
    "name": "protokoll_ner",
    "version": "1",
    "description": "People, places and bodies in German protocols; made by benchmarks/learn/ner",
    "license": "MIT",
    "spacy_version": ">=3.8,<4",
    "performance": {},
}

MODEL = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": list(ATTRIBUTES),
            "rows": list(ATTRIBUTES.values()),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "window_size": 1,
            "maxout_pieces": 3,
            "depth": DEPTH,
        },
    },
}


def blank_model(seed: int) -> Language:
    """Return the untrained pipeline."""
    fix_random_seed(seed)
    nlp = German(vocab=vocabulary(shipped_lexicon()))
    recogniser = nlp.add_pipe("ner", config={"model": MODEL})
    for label in LABELS:
        recogniser.add_label(label)  # type: ignore[attr-defined]
    return nlp


def trained(
    nlp: Language, epoch: Callable[[float], list[Sentence]], epochs: int, seed: int, fresh: bool
) -> Language:
    """Train for ``epochs``; the last fifth reads less of what is far from protocols.

    A model that is not ``fresh`` has been trained before and goes on from there.
    """
    fix_random_seed(seed)
    first = _examples(nlp, epoch(0.1))
    optimizer = nlp.initialize(lambda: first[:300]) if fresh else nlp.resume_training()
    done = 0
    for number in range(epochs):
        share = 1.0 if number < epochs * 0.8 else LAST_SHARE
        losses: dict[str, float] = {}
        batches = _batches(_examples(nlp, epoch(share)))
        for at, batch in enumerate(batches):
            part = (number + at / len(batches)) / epochs
            optimizer.learn_rate = RATE * min((done + 1) / WARM_UP, 1.0 - part)
            nlp.update(batch, sgd=optimizer, losses=losses, drop=DROPOUT)
            done += 1
        print(f"epoch {number + 1}: {len(batches)} batches, loss {losses['ner']:.0f}", flush=True)
    with nlp.use_params(optimizer.averages):
        return nlp.from_bytes(nlp.to_bytes())


def saved(nlp: Language, folder: Path) -> None:
    """Save, and empty the list of strings: what remains names labels only, not words read.

    The hash of the weights lets documents be read anew when another model is shipped.
    """
    weights = hashlib.sha256(nlp.get_pipe("ner").model.to_bytes())  # type: ignore[attr-defined]
    nlp.meta.update(META | {"weights": weights.hexdigest()[:16]})
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder, exclude=["lookups"])
    StringStore([*LABELS]).to_disk(folder / "vocab" / "strings.json")


def _examples(nlp: Language, sentences: Sequence[Sentence]) -> list[Example]:
    return [
        Example(
            Doc(nlp.vocab, words=list(one.words)),
            Doc(nlp.vocab, words=list(one.words), ents=list(one.tags)),
        )
        for one in sentences
    ]


def _batches(examples: list[Example]) -> list[list[Example]]:
    """Return batches of about ``WORDS_A_BATCH`` words."""
    result: list[list[Example]] = [[]]
    words = 0
    for one in examples:
        if words >= WORDS_A_BATCH:
            result.append([])
            words = 0
        result[-1].append(one)
        words += len(one.x)
    return result
