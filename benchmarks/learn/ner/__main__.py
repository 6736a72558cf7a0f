"""``python -m benchmarks.learn.ner``: trains, measures on the held-out split, and saves.

Trained on: GermEval dev, LER dev, SmartData, MobIE, Europeana, synthetic protocol lines.
Held out: GermEval test, never trained on and not used to choose anything.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

from benchmarks.learn.ner import corpora
from benchmarks.learn.ner.protocol_lines import LineMaker, NameStore
from benchmarks.learn.ner.score import scores
from benchmarks.learn.ner.sentence import Sentence
from benchmarks.learn.ner.training import blank_model, saved, trained
from benchmarks.learn.ner.variation import misread, renamed
from pipeline.extract.embedded_model import FOLDER, load

SEED = 20
NOISY = 0.35
RENAMED = 0.4
LINES = 2500
CYCLES = ((8, 1.0), (6, 1.0), (4, 0.08))
"""Epochs of each cycle, and the share of corpora far from protocols; they know fewer entities."""


class Lessons:
    """What one epoch of training reads."""

    def __init__(self, chance: random.Random, far: float) -> None:
        self._chance, self._far = chance, far
        self._names = NameStore(chance)
        self._maker = LineMaker(chance, self._names)
        self._germeval = corpora.germeval("dev")
        self._rest = [*corpora.mobie(), *corpora.smartdata()]
        self._law, self._old = corpora.ler(), corpora.europeana()

    def epoch(self, share: float) -> list[Sentence]:
        """Return the sentences of an epoch, ``share`` of those that are far from protocols."""
        chance = self._chance
        share *= self._far
        far = [
            *self._drawn(self._rest, 0.35 * share),
            *self._drawn(self._law, 0.2 * share),
            *self._drawn(self._old, 0.4 * share),
        ]
        near = [*self._germeval, *self._germeval, *self._maker.lines(LINES)]
        result = [self._varied(one) for one in (*near, *far)]
        chance.shuffle(result)
        return result

    def _drawn(self, sentences: list[Sentence], share: float) -> list[Sentence]:
        return self._chance.sample(sentences, int(len(sentences) * share))

    def _varied(self, sentence: Sentence) -> Sentence:
        if self._chance.random() < RENAMED:
            sentence = renamed(sentence, self._chance, self._names)
        if self._chance.random() < NOISY:
            sentence = misread(sentence, self._chance)
        return sentence


def main() -> None:
    """Train, save, and measure what was saved."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learn.ner", description=__doc__)
    parser.add_argument(
        "--first-cycle", type=int, default=1, help="2 or 3: go on from the saved one"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--only-measure", action="store_true", help="the saved model")
    chosen = parser.parse_args()
    if not chosen.only_measure:
        for cycle in range(chosen.first_cycle, len(CYCLES) + 1):
            train(cycle, chosen.folder)
    measure(chosen.folder)


def train(cycle: int, folder: Path) -> None:
    """Train and save; the learning rate falls to nothing in each cycle."""
    began = time.process_time()
    seed = SEED + cycle - 1
    epochs, far = CYCLES[cycle - 1]
    lessons = Lessons(random.Random(seed), far)
    nlp = blank_model(seed) if cycle == 1 else load(folder)
    saved(trained(nlp, lessons.epoch, epochs, seed, fresh=cycle == 1), folder)
    print(f"{(time.process_time() - began) / 60:.1f} minutes of CPU")


def measure(folder: Path) -> None:
    """Print the figures of a saved model on the held-out split."""
    began = time.process_time()
    nlp = load(folder)
    print(f"loaded in {time.process_time() - began:.2f} s")
    sentences = corpora.germeval("test")
    spoilt = [misread(one, random.Random(at)) for at, one in enumerate(sentences)]
    for title, held_out in (("GermEval test", sentences), ("with OCR noise", spoilt)):
        for label, (precision, recall, f1) in scores(nlp, held_out).items():
            print(f"{title:15} {label:12} {precision:.3f} {recall:.3f} {f1:.3f}")


if __name__ == "__main__":
    main()
