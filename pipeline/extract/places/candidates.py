"""A name of the gazetteer in a text, and what the words right around it say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.dates.words import feast_pattern, month_pattern
from pipeline.extract.people.words import listed
from pipeline.extract.places.districts import kinds
from pipeline.records import PlaceKind
from pipeline.wordlists import either, word_set

_DATED = re.compile(r",\s(?:den\s|am\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ])")
"""``Erfurt, 3. April 2019`` · ``Erfurt, den 3.4.2019``"""
_MONTH = re.compile(rf"\s{month_pattern()}", re.IGNORECASE)
"""``Mitte Januar`` is no place."""
_NUMBERED = re.compile(r"\s\d{1,3}\b(?!\.)")
"""``in Halle 4``"""
_FIGURED = re.compile(r"\s\d")
_BY_DAY = re.compile(r"\b(?:bis|zu|vor|nach|an|ab|um|seit)\s$")
"""``bis`` Allerheiligen"""
_FEAST = re.compile(feast_pattern())
_REGION = re.compile(r"\b(?:in|aus)\sder\s$|\bim\s$", re.IGNORECASE)
"""``in der Uckermark``: how a county or a landscape is named."""
_BRACKETED = re.compile(r"\s?[),/]")
_POSTCODE = re.compile(r"(?:(?<![\d.])\d{5}|,\s\d{4}|\bA-\d{4})\s$")
_COUNT = re.compile(r"(?<![\w.,/])\d{1,3}(?:\.\d{3})*(?:,\d+)?\s(?:t|kg|m³|l|rm|fm|dt|Stück)?\s?$")
"""``17`` Linden · ``430 t`` Salz"""
_ARTICLE = re.compile(r"(?<!\w)(?:zum|vom|beim|im|am|das|dem|ein|einem|eines)\s$", re.IGNORECASE)
_THE = re.compile(r"\b(?:[Dd](?:er|ie|as|em|en|es)|alte[nr]?|neue[nr]?)\s$")
"""``unter den`` Fichten"""
_INTO = re.compile(r"(?<!\w)(?:in|nach|aus|ab|bei)\s$")
_JOINED = re.compile(r"[\w@./-]$|\w-\s$")
_GOES_ON = re.compile(r"[-/]?\w|@|\.\w|-\s(?:und|u\.|oder|bzw\.)\s")
"""``Erfurt-Nord`` · ``Schlitz- und Durchbruchspläne``"""
_SURNAME = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]")
_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]*\s$")
_OFFICE = re.compile(
    r"(?:^|[.:;,•–-]\s|\n|\b(?:von|durch|dass|daß|und)\s)(?P<office>[A-ZÄÖÜ]\w+)\s$"
)
_SAYS = re.compile(r"\s(?P<verb>[a-zäöüß]{3,}te?)\s(?!und\b)")
"""``Gemeinderat`` Talheim ``fragt`` nach: a member, for the council itself has an article"""
_HOME = re.compile(r"(?:^|[\s.])(?P<given>[A-ZÄÖÜ][a-zäöüß-]+)\s[A-ZÄÖÜ][\wäöüß-]+,\s$")
"""``Ida Muster, ``: where she lives follows"""
_HOME_END = re.compile(r"\s*(?:$|[\n,;)])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name of the gazetteer at ``start:end`` of a text; ``seen`` among or as a sure place."""

    text: str
    start: int
    end: int
    name: str
    seen: bool

    @property
    def before(self) -> str:
        """The words before the name."""
        return self.text[max(self.start - 40, 0) : self.start]

    @property
    def is_feast(self) -> bool:
        """``bis Allerheiligen`` is a day, though villages are called so too."""
        return _BY_DAY.search(self.before) is not None and _FEAST.fullmatch(self.name) is not None

    @property
    def is_part(self) -> bool:
        """Whether the name is but a part of a word or an address."""
        return bool(_GOES_ON.match(self.text, self.end) or _JOINED.search(self.before))

    @property
    def goes_on(self) -> bool:
        """Whether a name follows: ``Ida Muster``."""
        return _SURNAME.match(self.text, self.end) is not None

    @property
    def is_numbered(self) -> bool:
        """``in Halle 4`` · ``Mitte Januar``."""
        after = _MONTH.match(self.text, self.end) or _NUMBERED.match(self.text, self.end)
        return after is not None

    @property
    def is_counted(self) -> bool:
        """``17 Linden`` · ``430 t Salz``; a postcode is no count."""
        return bool(_COUNT.search(self.before)) and not self.has_postcode

    @property
    def has_postcode(self) -> bool:
        """``99084 Erfurt``."""
        return _POSTCODE.search(self.before) is not None

    @property
    def has_neuter_article(self) -> bool:
        """``zum Altenheim``: a town has no article, what is called like one has."""
        return _ARTICLE.search(self.before) is not None

    @property
    def has_article(self) -> bool:
        """``unter den Fichten``."""
        return _THE.search(self.before) is not None

    @property
    def behind_noun(self) -> bool:
        """``Antrag Burow``."""
        return _NOUN.search(self.before) is not None

    @property
    def holds_office(self) -> bool:
        """``Gemeinderat Marquardt fragt nach``: a person who is called like a village."""
        said = _SAYS.match(self.text, self.end)
        office = _OFFICE.search(self.before) if said else None
        if office is None or said is None or said["verb"] in word_set("function_words.txt"):
            return False
        return listed("name_functions.txt").fullmatch(office["office"]) is not None

    @property
    def whose_home(self) -> str | None:
        """Return ``Ida`` before the place in ``Ida Muster, Talheim``."""
        named = _HOME.search(self.before)
        if named is None or named["given"] in word_set("person_prefixes.txt"):
            return None
        return named["given"] if _HOME_END.match(self.text, self.end) else None

    @property
    def is_region(self) -> bool:
        """``in der Uckermark`` · ``des Wetteraukreises``."""
        return bool(_REGION.search(self.before)) or self.name.endswith("kreis")

    @property
    def is_led(self) -> bool:
        """``nach Kamen``, and no figure behind."""
        led = _INTO.search(self.before) and not _FIGURED.match(self.text, self.end)
        return bool(led) and not _MONTH.match(self.text, self.end)

    @property
    def is_dated(self) -> bool:
        """``Erfurt, den 3. April`` at the beginning of the text."""
        return not self.before.strip() and bool(_DATED.match(self.text, self.end))

    @property
    def is_located(self) -> bool:
        """``in Erfurt`` · ``(Erfurt)``."""
        words = self.before.split()
        if words and words[-1].lower() in word_set("place_prepositions.txt"):
            return True
        bracketed = self.before.endswith("(") and _BRACKETED.match(self.text, self.end)
        return bool(bracketed) or self.is_dated

    def marked_kind(self) -> tuple[bool, PlaceKind | None]:
        """Whether a word of place stands before, and the kind of place it announces."""
        pattern, table = _markers()
        match = pattern.search(self.before)
        if match is None or self.name.startswith("St. "):  # Kindergarten St. Georg
            return False, None
        return True, table[match["marker"].lower()]


@cache
def _markers() -> tuple[re.Pattern[str], dict[str, PlaceKind | None]]:
    table = {**dict.fromkeys(word_set("place_sites.txt")), **kinds()}
    words = either(map(re.escape, table))
    # Kindergarten Talheim · Kreisstraßenmeisterei Talheim
    lead = r"(?:^|[\s(-])(?-i:[A-ZÄÖÜ]\w+(?=\w{5}))?"
    return re.compile(rf"{lead}(?P<marker>{words})(?:e?s|en?|n)?\s[„\",]*$", re.IGNORECASE), (
        {word.lower(): kind for word, kind in table.items()}
    )
