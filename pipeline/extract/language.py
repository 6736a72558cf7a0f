"""Which spaCy model names people: an installed German one, else the small one that ships."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pipeline.settings import ExtractSettings

if TYPE_CHECKING:
    from spacy.language import Language

INSTALLED_MODELS = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm")
EMBEDDED = "protokoll_ner"
Span = tuple[int, int]
"""Start and end of a name in its text."""


def model_name(settings: ExtractSettings) -> str:
    """Return the model that :class:`ExtractSettings` asks for and this machine has."""
    if settings.model != "auto":
        return settings.model
    return next((name for name in INSTALLED_MODELS if find_spec(name)), EMBEDDED)


class LanguageModel:
    """People found by the model that the settings name; ``blank`` finds none."""

    def __init__(self, settings: ExtractSettings) -> None:
        self.name = model_name(settings)
        self._pipeline: Language | None = None

    def people(self, texts: Sequence[str]) -> Iterator[tuple[Span, ...]]:
        """Yield for each text the names of people in it; loads the model when first asked."""
        if self.name == "blank" or not texts:
            yield from (() for _ in texts)
            return
        if self._pipeline is None:
            self._pipeline = _load(self.name)
        lines = (text.replace("\n", " ") for text in texts)
        for found in self._pipeline.pipe(lines):
            yield tuple((one.start_char, one.end_char) for one in found.ents if one.label_ == "PER")


def _load(name: str) -> Language:
    """Load a model; spaCy takes a second, so only who has a document to read imports it."""
    if name == EMBEDDED:
        from pipeline.extract import embedded_model  # noqa: PLC0415

        return embedded_model.load()
    import spacy  # noqa: PLC0415

    return spacy.load(name)
