"""Lists how often words with an umlaut and their twins stand in German text.

Usage: ``python -m benchmarks.learn.umlaut_forms`` (needs spacy-lookups-data, MIT). Writes
``pipeline/data/umlaut_forms.marisa``: of the million commonest German forms the capitalised ones
with an umlaut, and those that differ from one of them in its umlauts alone, with -ln P of each.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from importlib import resources

import marisa_trie

from pipeline.correct.umlaut_forms import FILE, STEP

SHORTEST = 4
BARE = str.maketrans("äöüÄÖÜ", "aouAOU")


def likelihoods() -> dict[str, float]:
    """The forms as spelt, with ln P of each."""
    path = resources.files("spacy_lookups_data") / "data" / "de_lexeme_prob.json.gz"
    found: dict[str, float] = json.loads(gzip.decompress(path.read_bytes()))
    return found


def told_apart(forms: dict[str, float]) -> dict[str, float]:
    """The capitalised forms of which one with an umlaut is listed."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if len(form) >= SHORTEST and form.isalpha() and form.istitle():
            groups[form.translate(BARE)].append(form)
    return {
        form: forms[form]
        for bare, group in groups.items()
        if any(form != bare for form in group)
        for form in group
    }


def build() -> None:
    """Write the table."""
    chosen = told_apart(likelihoods())
    table = ((form, (min(255, round(-chance / STEP)),)) for form, chance in chosen.items())
    marisa_trie.RecordTrie("<B", table).save(str(FILE))
    print(f"{len(chosen)} forms")


if __name__ == "__main__":
    build()
