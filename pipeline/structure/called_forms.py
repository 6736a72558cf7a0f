"""Headings that a chair speaks: ``Ich rufe den Tagesordnungspunkt 3 auf: Wahlen``."""

from __future__ import annotations

import re

from pipeline.structure.forms import DIGITS, PART

CALLED = (
    rf"(?:(?:Tagesordnungsp|P)unkte?n?|TOP|Top|Pkt\.)\s(?:Nr\.\s)?(?:{PART})?(?P<digits>{DIGITS})"
    r"(?:\s?(?P<letter>[a-z])(?![^\W_]))?(?:\s(?:und|bis)\s(?P<until>\d{1,2}))?"
    r"(?:\sder\sTagesordnung)?"
)
"""An agenda item as a chair calls it."""
CALLED_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Ich rufe den Tagesordnungspunkt 3 auf: Titel · Vielen Dank. – Nun rufe ich TOP 4 auf.
    (
        "called",
        re.compile(
            rf".*\b(?:[Ii]ch\b[^.:!?]{{0,40}}?\srufe|rufe\sich|[Ww]ir\srufen|rufen\swir)\b[^.:!?]{{0,40}}?\s{CALLED}"
            r"[^.:!?]{0,40}?\sauf(?:(?P<end>:)\s*(?P<title>(?:[^.?!]|\.(?!\s[A-ZÄÖÜ]))*).*|[.,].*|$)"
        ),
    ),
    # Ich rufe auf: Tagesordnungspunkt 2: Titel · Wir kommen zu Punkt 3 der Tagesordnung, Titel
    (
        "called",
        re.compile(
            r".*\b(?:(?:[Ii]ch\b[^.:!?]{0,40}?\srufe|rufe\sich)\b[^.:!?]{0,40}?\sauf:?,?"
            r"|(?:[Ww]ir\skommen|kommen\swir|[Ii]ch\b[^.:!?]{0,40}?\skomme|komme\sich)\b[^.:!?]{0,40}?)"
            rf"\s(?:nun\s|jetzt\s|den\s|zu\s|zum\s)*{CALLED}"
            r"(?:(?P<end>\s?[:,–-])\s*(?P<title>(?:[^.?!]|\.(?!\s[A-ZÄÖÜ]))*).*|\..*|$)"
        ),
    ),
)
