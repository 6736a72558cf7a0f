"""How many words a second become facts: fixtures as digital text, one core, everything warm."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import CACHE, ingest_into, init_archive, stage
from benchmarks.render.scan import fixture_names
from pipeline.correct import Corrector
from pipeline.dictionaries import read_dictionaries
from pipeline.extract import Extractor, merge
from pipeline.extract.facts import extractors
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, OcrPage, Outline, Transcript
from pipeline.settings import Settings
from pipeline.structure import outline
from pipeline.workspace import WORDS, ReadPage, Workspace
