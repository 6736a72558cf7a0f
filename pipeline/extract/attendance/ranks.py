"""Ranks before an office: who is only somebody's deputy, and who is the first."""

from __future__ import annotations

import re

DEPUTY = re.compile(
    # 2. Vorsitzende · Stellv. Schriftführer · Ehrenvorsitzender · Altvorsitzende · komm. Leiter
    r"stellv|stv|vize|[2-9]\.|zweite|dritte|ehren|alt(?!e)|fraktions|partei|komm?iss?arisch|komm?\.",
    re.IGNORECASE,
)
"""These do not lead the meeting, or write its minutes, by their office."""
FIRST = re.compile(r"(?:1\.|[Ee]rste[rn]?)\s")
"""``1.`` Vorsitzende · ``Erster`` Beigeordneter"""
