"""Labels behind which work stands: ``To-do: Liste erstellen``, ``Auftrag an das Amt: …``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.wordlists import alternatives


@cache
def label() -> re.Pattern[str]:
    """``To-do: Liste erstellen`` · ``To do Muster: …`` · ``Auftrag an das Amt: …``."""
    return re.compile(
        rf"^(?:{alternatives('task_labels.txt')})"
        r"(?:\s(?:a[nm]|für)\s(?P<to>[^:.]{3,40}?)|\s\(?@?(?P<who>[A-ZÄÖÜ][\w. -]{2,40}?)\)?)?"
        r"(?:\s?:\s?|\s[–—-]\s|[–—]\s?)(?=\w)"
    )
