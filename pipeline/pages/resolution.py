"""Chooses the resolution at which a scan is read: its own wherever that can be read.

Measured on fixtures with ``benchmarks.reading``: drawing a grainy scan finer than it is makes
its grain into letters (words wrong at 150 dpi: 3 % as it is, 8 % enlarged to 300).
"""

from __future__ import annotations

COARSEST, FINEST = 140, 410
"""Scans within these limits are read as they are; nominal 150 and 400 dpi are."""


def reading_dpi(scan_dpi: float, otherwise: int) -> int:
    """Return the scan's own resolution, or ``otherwise`` where it is too coarse, fine or none."""
    return round(scan_dpi) if COARSEST <= scan_dpi <= FINEST else otherwise
