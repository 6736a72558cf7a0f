"""Texts into the forms in which they are compared, so that print habits are no errors."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from importlib import resources

DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
QUOTES = dict.fromkeys(map(ord, "„“”‟«»‚‘’‛‹›`´'"), '"')

WORD = re.compile(r"\w+")  # "Rathaus, Jena"
LETTER_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")  # "N i e d e r s c h r i f t"
RATE = re.compile(
    r"\s(?:(?:je|pro)\s.*|im\s(?:monat|jahr)|am\stag)|(?<=[€tmk])/.*"
)  # "€ je Einwohner", "DM/m²"
BLANKS = re.compile(r"\s+")  # "Bericht  des\nVorstandes"
NUMBER_PREFIX = re.compile(r"^(?:zu\s+)?(?:top|tagesordnungspunkt|punkt)\b\s*")  # "zu TOP 3.1:"
STREET = re.compile(r"stra(?:ß|ss)e\b|str\.(?=\W|$)|(?<=\w)str\b")  # "Erfurter Str.", "Hauptstraße"
JOINTS = re.compile(r"[-.\s]+")  # "Karl-Marx-Strasse", "e. V."
FEMALE = re.compile(r"(?<=\w)[*:_]?innen$")  # "bürger*innen"
ENDINGS = re.compile(r"(?<=\w{3})(?:[enrs])+$")  # "wochen", "kinder", "häuser"
UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


def fold(text: str) -> str:
    """NFC, one kind of dash and quotation mark, single blanks, no letter-spacing, small letters."""
    text = unicodedata.normalize("NFC", text).translate(DASHES).translate(QUOTES)
    return without_letter_spacing(BLANKS.sub(" ", text)).strip().casefold()


def without_letter_spacing(text: str) -> str:
    """``B e s c h l u ß`` -> ``Beschluß``; four letters at least."""
    return LETTER_SPACED.sub(lambda match: match.group().replace(" ", ""), text)


def bare(text: str) -> str:
    """Folded, letters and digits only: for texts that are compared by their words."""
    return " ".join(WORD.findall(fold(text)))


def fold_number(number: str | None) -> str:
    """``TOP 3.1:`` -> ``3.1``, ``Ö 5`` -> ``ö5``, None -> empty."""
    return NUMBER_PREFIX.sub("", fold(number or "")).strip(" .:)(").replace(" ", "")


def fold_title(title: str) -> str:
    """A heading without the full stop, colon or dash around it."""
    return fold(title).strip(" .:-")


def fold_name(name: str) -> str:
    """A person, place or organisation: hyphens and blanks are one, quotation marks are none."""
    text = STREET.sub("strasse", fold(name)).replace('"', "")
    return JOINTS.sub(" ", text).strip(" ,")


def fold_unit(unit: str) -> str:
    """``Euro`` -> ``€``, ``qm`` -> ``m²``, ``€ je Kind`` -> ``€``; else without plural endings."""
    text = RATE.sub("", fold(unit))
    meaning = synonyms("unit").get(text)
    if meaning is not None:
        return meaning
    stems = (ENDINGS.sub("", FEMALE.sub("", word)) for word in text.split())
    return " ".join(stem.translate(UMLAUTS) for stem in stems)


def fold_outcome(outcome: str | None) -> str | None:
    """``angenommen`` -> ``adopted``; the schema's own words stay."""
    return None if outcome is None else synonyms("outcome").get(fold(outcome), outcome)


@cache
def synonyms(kind: str) -> dict[str, str]:
    """Folded spelling -> meaning, from ``synonyms.csv`` beside this module."""
    text = (resources.files("pipeline.evaluate") / "synonyms.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {fold(row["spelling"]): row["meaning"] for row in rows if row["kind"] == kind}
