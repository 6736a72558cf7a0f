"""Which spaCy model is used: an installed German one, else the blank pipeline with our rules."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from pipeline.settings import ExtractSettings

if TYPE_CHECKING:
    from spacy.language import Language

INSTALLED_MODELS = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm")


def model_name(settings: ExtractSettings) -> str:
    """Return the model that :class:`ExtractSettings` asks for and this machine has."""
    if settings.model not in ("auto", "blank"):
        return settings.model
    wanted = INSTALLED_MODELS if settings.model == "auto" else ()
    return next((name for name in wanted if find_spec(name)), "blank")


class LanguageModel:
    """People found by the model that the settings name; ``blank`` finds none."""

    def __init__(self, settings: ExtractSettings) -> None:
        self.name = model_name(settings)
        self._pipeline: Language | None = None

    def people(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return start and end of each name of a person; loads the model when first asked."""
        if self.name == "blank":
            return ()
        if self._pipeline is None:
            import spacy  # noqa: PLC0415  takes a second: only where a model is installed

            self._pipeline = spacy.load(self.name)
        found = self._pipeline(text.replace("\n", " ")).ents
        return tuple((one.start_char, one.end_char) for one in found if one.label_ == "PER")
