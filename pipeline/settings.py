"""Every threshold and switch of the pipeline, by stage, each with what it means."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class IntakeSettings:
    """Which files of ``data/raw`` are taken."""

    settle_seconds: float = 2.0
    """A file changed less than this many seconds ago is looked at twice before it is taken."""
    max_bytes: int = 1_000_000_000
    """Larger files are refused with a reason."""


@dataclass(frozen=True, slots=True)
class PagesSettings:
    """How pages become images."""

    dpi: int = 300
    """Resolution of PDF pages that are no scan, or one below 140 or above 410 dpi."""
    max_pages: int = 2_000
    """Documents with more pages are refused with a reason."""
    max_pixels: int = 120_000_000
    """Declared width x height above this is refused before decoding."""
    render_seconds: float = 120.0
    """Time limit for rendering one page."""
    kept_bytes: int = 150_000
    """Target size of the page image kept for the viewer."""


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """How images become words."""

    engine: str = "auto"
    """``library`` starts no program for a page, ``program`` does; ``auto``: whichever is there."""
    languages: str = "deu"
    """Tesseract languages, joined by ``+``."""
    page_segmentation: int = 3
    """Tesseract's page segmentation mode."""
    page_seconds: float = 180.0
    """Time limit for reading one page."""


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """How words become lines."""

    running_head_share: float = 0.5
    """A line repeated at the same height on more than this share of pages is a running head."""


@dataclass(frozen=True, slots=True)
class CorrectSettings:
    """How mis-reads are repaired."""

    umlaut_share: float = 0.006
    """Share of äöüß among letters below which a page counts as read with the wrong language."""
    fuzzy_ratio: float = 80.0
    """Least rapidfuzz ratio (0-100) for a match against a closed list."""
    margin: float = 1.2
    """Least lead over the runner-up, in nats, for a change to be applied."""


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """How facts are drawn."""

    model: str = "auto"
    """``auto`` takes an installed de_core_news_*, else the one that ships; ``blank`` none."""
    region: str = ""
    """State or county that decides between places of one name; empty = the document decides."""


@dataclass(frozen=True, slots=True)
class IngestSettings:
    """How the work is spread."""

    jobs: int = 0
    """Workers; 0 means one for each core."""
    executor: str = "thread"
    """``thread``, ``process`` or ``dask``."""
    scheduler: str = ""
    """Address of a dask scheduler, for ``executor = "dask"``."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each stage receives only its own part."""

    intake: IntakeSettings = field(default_factory=IntakeSettings)
    pages: PagesSettings = field(default_factory=PagesSettings)
    ocr: OcrSettings = field(default_factory=OcrSettings)
    layout: LayoutSettings = field(default_factory=LayoutSettings)
    correct: CorrectSettings = field(default_factory=CorrectSettings)
    extract: ExtractSettings = field(default_factory=ExtractSettings)
    ingest: IngestSettings = field(default_factory=IngestSettings)
