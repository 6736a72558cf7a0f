"""Which spaCy model is used: an installed German one, else the blank pipeline with our rules."""

from __future__ import annotations

from importlib.util import find_spec

from pipeline.settings import ExtractSettings

INSTALLED_MODELS = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm")


def model_name(settings: ExtractSettings) -> str:
    """Return the model that :class:`ExtractSettings` asks for and this machine has."""
    if settings.model not in ("auto", "blank"):
        return settings.model
    wanted = INSTALLED_MODELS if settings.model == "auto" else ()
    return next((name for name in wanted if find_spec(name)), "blank")
