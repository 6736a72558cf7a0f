"""The kinds of right and wrong text layers that pages come with, made of fixtures."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from benchmarks.triage_changes import (
    ACCENT_APART,
    DOS,
    ENGLISH,
    FROM_DOS,
    FROM_MACINTOSH,
    LOST,
    MACINTOSH,
    MISREAD,
    PRIVATE,
    QUESTIONED,
    SEVEN_BITS,
    TWO_SIGNS,
    UNKNOWN,
    as_entities,
    as_mail,
    numbers,
    shifted,
    soft_hyphens,
    swiss,
    translated,
    twice,
    without_ligatures,
)
from benchmarks.triage_drawing import (
    LINE,
    Draw,
    another_document,
    digital,
    headings_shifted,
    moved,
    neighbouring_page,
    nothing,
    on_letter_paper,
    only,
    passage,
    printed_twice,
    scan_on_a_titled_page,
    scan_over_text,
    scanned,
    signature_page,
    skewed,
    title_page,
    upper_part,
    watermarked,
    watermarked_scan,
)


@dataclass(frozen=True, slots=True)
class Layer:
    """A way to make a page of a sheet."""

    name: str
    believe: bool
    """Whether its text layer is right."""
    draw: Draw


STAMP = "Eingang 14. Mai Seite 1"
FAX = "14/05/2019 09:31 03643-555019 STADTVERWALTUNG FAXSTELLE S. 02/05"
HEADER = "Gemeinderat Sitzungsunterlagen Anlage 4 Seite 17"
ENCODINGS = {
    "without umlauts": LOST,
    "umlauts as ?": QUESTIONED,
    "umlauts as Ã¼": TWO_SIGNS,
    "umlauts as ¸ and ‰": MACINTOSH,
    "umlauts as Š and Ÿ": FROM_MACINTOSH,
    "umlauts as „ and ”": FROM_DOS,
    "umlauts as ⁿ and Σ": DOS,
    "umlauts as } and {": SEVEN_BITS,
    "umlauts for private use": PRIVATE,
    "umlauts as U+FFFD": UNKNOWN,
}

RIGHT_DIGITAL = {
    "digital page": digital(str),
    "umlauts of two signs, combining": digital(lambda x: unicodedata.normalize("NFD", x)),
    "digital page, dots beside their vowels": digital(translated(ACCENT_APART)),
    "digital page, hyphens that do not show": digital(soft_hyphens),
    "digital page, words printed twice": printed_twice,
    "digital page in capitals": digital(str.upper),
    "digital page, Swiss spelling": digital(swiss),
    "digital page, old spelling": passage("old-spelling"),
    "digital page in English": passage("english"),
    "digital page in Low German": passage("plattdeutsch"),
    "digital page in Bavarian": passage("bairisch"),
    "digital page of numbers": digital(numbers),
    "digital page with a watermark": watermarked,
    "digital page on a picture of letter paper": on_letter_paper,
    "digital title page of three words": title_page,
    "digital page to sign on": signature_page,
    "blank digital page": nothing,
}
RIGHT_SCANNED = {
    "right text under a scan": scanned(str),
    "Swiss spelling under a scan": scanned(swiss),
    "right text under a skewed scan": skewed,
    "right visible text behind a scan": scan_over_text,
}
WRONG_SCANNED = {
    "umlauts read as a, o, u under a scan": scanned(translated(ENGLISH)),
    "umlauts read as d, é, ii under a scan": scanned(translated(MISREAD)),
    "letters spaced out under a scan": scanned(" ".join),
    "letters shifted under a scan": scanned(shifted),
    "capitals alone under a scan": scanned(str.upper),
    "every word twice under a scan": scanned(twice),
    "no ligatures under a scan": scanned(without_ligatures),
    "another document under a scan": another_document,
    "the neighbouring page under a scan": neighbouring_page,
    "layer that slid off its scan": moved(LINE, 2.4 * LINE),
    "layer that slid one line down": moved(0, LINE),
    "layer that slid to the right": moved(2 * LINE, 0),
    "layer of the upper third of a scan": upper_part(0.33),
    "layer of the upper half of a scan": upper_part(0.5),
    "layer of the upper two thirds of a scan": upper_part(0.67),
    "only a stamp under a scan": only(STAMP, hidden=True),
    "only a fax header on a scan": only(FAX, hidden=False),
    "only a page number on a scan": only("- 17 -", hidden=False),
    "only a number of the files on a scan": only("GV-2019-000123", hidden=False),
    "only a running head on a scan": only(HEADER, hidden=False),
    "only a watermark on a scan": watermarked_scan,
    "only a title over a smaller scan": scan_on_a_titled_page,
}
WRONG_DIGITAL = {
    "ß shown as ÿ": digital(lambda x: x.replace("ß", "ÿ")),
    "umlauts as &uuml;": digital(as_entities),
    "umlauts as =FC": digital(as_mail),
    "without ligatures": digital(without_ligatures),
    "ligatures as U+FFFD": digital(lambda x: without_ligatures(x, "\ufffd")),
    "ligatures as blanks": digital(lambda x: without_ligatures(x, " ")),
    "letters shifted": digital(shifted),
    "letters of headings shifted": headings_shifted,
    "letters spaced out": digital(" ".join),
}

LAYERS = (
    *(Layer(name, True, draw) for name, draw in (RIGHT_DIGITAL | RIGHT_SCANNED).items()),
    *(Layer(name, False, draw) for name, draw in WRONG_SCANNED.items()),
    *(
        Layer(f"{name} under a scan", False, scanned(translated(table)))
        for name, table in ENCODINGS.items()
    ),
    *(
        Layer(f"digital page, {name}", False, digital(translated(table)))
        for name, table in ENCODINGS.items()
    ),
    *(Layer(f"digital page, {name}", False, draw) for name, draw in WRONG_DIGITAL.items()),
)
