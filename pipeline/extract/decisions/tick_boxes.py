"""Forms with boxes to tick: what was left open is not told."""

from __future__ import annotations

import re

_OPEN_BOX = r"(?:☐|□|\[\s?\]|\(\s\))"
_UNTICKED = re.compile(rf"{_OPEN_BOX}\s*[\w-]+")
"""``☒ angenommen ☐ abgelehnt``: what is not ticked is not told."""
_UNTICKED_BEFORE = re.compile(rf"[\w-]+\s*{_OPEN_BOX}")
_BOX_BEHIND = re.compile(rf"\W*(?:ein|mehr)\w+(?:ig|lich)\s*(?:{_OPEN_BOX}|☒|☑|\[[xX]\]|\([xX]\))")
"""``einstimmig ☐ mehrheitlich ☒``: here the boxes stand behind their words."""


def without_unticked(text: str) -> str:
    """Drop the choices of a form that were left open."""
    unticked = _UNTICKED_BEFORE if _BOX_BEHIND.match(text) else _UNTICKED
    return unticked.sub("", text)
