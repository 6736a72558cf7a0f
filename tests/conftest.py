"""What several rooms' tests need."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def shared() -> Path:
    """The folder of real material beside the checkout; tests that read it skip elsewhere."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared (real documents) is not on this machine")
    return folder
