"""Forms with boxes to tick: what was left open is not told."""

from __future__ import annotations

import re

_OPEN_BOX = r"(?:☐|□|\[\s?\]|\(\s\))"
_UNTICKED = re.compile(rf"{_OPEN_BOX}\s*[\w-]+")
"""``☒ angenommen ☐ abgelehnt``: what is not ticked is not told."""
_UNTICKED_BEFORE = re.compile(rf"[\w-]+\s*{_OPEN_BOX}")
_BOX_BEHIND = re.compile(rf"\W*(?:ein|mehr)\w+(?:ig|lich)\s*(?:{_OPEN_BOX}|☒|☑|\[[xX]\]|\([xX]\))")
"""``einstimmig ☐ mehrheitlich ☒``: here the boxes stand behind their words."""


_BOX = re.compile(r"☐|□|☒|☑|\[[xX ]?\]")
_LEFT_OPEN = re.compile(rf"\W*?{_OPEN_BOX}")
_TICKED = re.compile(r"(?:[-–*•]\s)?(?:☒|☑|\[[xX]\])\s")


def ticked_line(text: str) -> str:
    """Return the text behind the one box at its front, nothing where that was left open.

    ``[x] Der Bericht wird genehmigt`` above ``[ ] Der Bericht wird abgelehnt``
    """
    if not _BOX.search(text) or len(_BOX.findall(text)) != 1:
        return text
    return "" if _LEFT_OPEN.match(text) else _TICKED.sub("", text, count=1)


def without_unticked(text: str) -> str:
    """Drop the choices of a form that were left open."""
    unticked = _UNTICKED_BEFORE if _BOX_BEHIND.match(text) else _UNTICKED
    return unticked.sub("", text)
