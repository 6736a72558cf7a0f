"""Opening quotation marks that the wrong language prints as two commas: ``,,Am Markt``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.correct.stream import Edit, is_free

OPENING = re.compile(r"(?<![\w,.]),,(?=[^\W_])")
"""``,,Stadtumbau Ost``"""


def quote_edits(text: str, taken: Iterable[Edit]) -> list[Edit]:
    """Edits that give words in quotation marks the German opening one back."""
    return [
        Edit(found.start(), found.end(), "„", "quote", 0.99)
        for found in OPENING.finditer(text)
        if is_free(*found.span(), taken)
    ]
