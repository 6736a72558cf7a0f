"""The greys of paper and ink on a page image."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SAMPLE = 4
"""Every so many-th pixel tells them."""
PAPER, INK = 0.5, 0.005
"""Half the page is lighter than this grey or like it; a few pixels are darker than that."""

Grey = NDArray[np.uint8]


def paper_and_ink(grey: Grey) -> tuple[int, int]:
    """Return the grey of the paper and that of the ink, 0 to 255."""
    counts = np.bincount(grey[::SAMPLE, ::SAMPLE].ravel(), minlength=256).cumsum()
    paper, ink = np.searchsorted(counts, (counts[-1] * PAPER, counts[-1] * INK))
    return int(paper), int(ink)
