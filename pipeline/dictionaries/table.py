"""One CSV file of ``corrections/``, as a spreadsheet saves it, into rows that know their line."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import DictionaryError

TRUE = frozenset({"ja", "x", "yes", "true", "wahr", "1"})
FALSE = frozenset({"", "nein", "no", "false", "falsch", "0"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its cells by column name, and where it stands."""

    file: str
    number: int
    cells: dict[str, str]

    @property
    def source(self) -> str:
        """``words.csv:17``, as corrections name the rule that made them."""
        return f"{self.file}:{self.number}"

    def error(self, what: str, do: str) -> DictionaryError:
        """An error that names this line: what is wrong and what to do."""
        return DictionaryError(f"corrections/{self.file}, line {self.number}: {what}", do)

    def required(self, column: str) -> str:
        """The cell; raises DictionaryError when it is empty."""
        value = self.cells.get(column, "")
        if not value:
            raise self.error(f'column "{column}" is empty.', "Fill it in or delete the line.")
        return value

    def several(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds several forms separated by ``|``."""
        parts = (part.strip() for part in self.cells.get(column, "").split("|"))
        return tuple(part for part in parts if part)

    def flag(self, column: str) -> bool:
        """A yes or no cell; empty means no."""
        value = self.cells.get(column, "").lower()
        if value in TRUE or value in FALSE:
            return value in TRUE
        raise self.error(f'column "{column}" holds "{value}".', 'Write "ja" or leave it empty.')

    def number_in(self, column: str) -> float | None:
        """A number with decimal point or comma; None when empty."""
        value = self.cells.get(column, "")
        if not value:
            return None
        try:
            return float(value.replace(",", "."))
        except ValueError:
            raise self.error(
                f'column "{column}" holds "{value}", which is no number.', "Write it like 50.98."
            ) from None


def read_text(path: Path) -> str:
    """The file as NFC text; UTF-8, with or without byte order mark."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DictionaryError(
            f"corrections/{path.name}, line {line}: the file is not UTF-8.",
            'Save it again as "CSV UTF-8".',
        ) from None
    return unicodedata.normalize("NFC", text)


def read_table(path: Path, columns: Sequence[str], needed: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a CSV with comma or semicolon; ``#`` begins a comment line.

    Raises DictionaryError for a header or a line that does not fit.
    """
    if not path.is_file():
        return
    lines = read_text(path).splitlines()
    header: list[str] | None = None
    separator = ","
    for number, line in enumerate(lines, start=1):
        if not line.strip(" ,;\t") or line.lstrip('" ').startswith("#"):
            continue
        if header is None:
            separator = ";" if line.count(";") > line.count(",") else ","
            header = _header(path.name, number, _cells(line, separator), columns, needed)
            continue
        if line.count('"') % 2:
            raise DictionaryError(
                f"corrections/{path.name}, line {number}: a double quote is not closed.",
                "Close it, and keep each entry on one line.",
            )
        cells = _cells(line, separator)
        row = Row(path.name, number, dict(zip(header, cells, strict=False)))
        if any(cells[len(header) :]):
            raise row.error(
                f"it has {len(cells)} cells, the header {len(header)}.",
                f'Put a cell that contains "{separator}" in double quotes.',
            )
        yield row


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=separator))]


def _header(
    file: str, number: int, cells: list[str], columns: Sequence[str], needed: Sequence[str]
) -> list[str]:
    names = [cell.lower().replace("_", " ") for cell in cells]
    while names and not names[-1]:
        names.pop()
    wanted = ",".join(columns)
    for name in (*(name for name in names if name not in columns),):
        raise DictionaryError(
            f'corrections/{file}, line {number}: the column "{name}" is not known.',
            f"The first line has to be: {wanted}",
        )
    for name in needed:
        if name not in names:
            raise DictionaryError(
                f'corrections/{file}, line {number}: the column "{name}" is missing.',
                f"The first line has to be: {wanted}",
            )
    return names
