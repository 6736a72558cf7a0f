"""The folder that holds one archive: where each file of it lies, and its numbered artefacts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeVar

import msgspec

from pipeline.errors import StoreError, UsageError
from pipeline.records import CorrectedLine, Facts, LaidOutPage, OcrPage, Outline, Transcript

PAGES, WORDS, NAMES = "1-pages", "2-words", "names.json"
Names = TypeVar("Names")


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as read, with the fingerprint of what it was read from and how."""

    fingerprint: str
    page: OcrPage


@dataclass(frozen=True, slots=True)
class Workspace:
    """One archive: ``data/``, ``corrections/`` and ``pipeline.toml`` below ``root``."""

    root: Path

    @property
    def raw(self) -> Path:
        """Where the user drops scans; never written to."""
        return self.root / "data" / "raw"

    @property
    def processed(self) -> Path:
        """Where all results lie; may be deleted and made anew."""
        return self.root / "data" / "processed"

    @property
    def database(self) -> Path:
        """The SQLite database with all results."""
        return self.processed / "protokolle.db"

    @property
    def corrections(self) -> Path:
        """The dictionaries the user edits."""
        return self.root / "corrections"

    @property
    def config(self) -> Path:
        """The optional file with settings."""
        return self.root / "pipeline.toml"

    @property
    def known_files(self) -> Path:
        """Size, time and hash of each file of ``raw`` when it was last looked at."""
        return self.processed / "known-files.json"

    @property
    def temporary(self) -> Path:
        """Page images while they are read; emptied by each run."""
        return self.processed / ".temporary"

    @property
    def names_due(self) -> Path:
        """There while documents were ingested that may lend or need names of others."""
        return self.processed / ".names-due"

    def folder(self, sha256: str) -> Path:
        """Folder of one document's artefacts."""
        return self.processed / sha256[:16]

    def check(self) -> None:
        """Make ``data/processed`` if need be; raise UsageError or StoreError if it can't serve."""
        if not self.raw.is_dir():
            raise UsageError(
                f"There is no folder {self.raw}.",
                f"Type: protokolle init {self.root}  (or say --root DIR before the command)",
            )
        try:
            self.processed.mkdir(parents=True, exist_ok=True)
            probe = self.processed / ".write-test"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise StoreError(
                f"{self.processed} cannot be written: {error.strerror}.",
                "Change its permissions or free some space, then run again.",
            ) from error

    def save_page(self, sha256: str, read: ReadPage) -> None:
        """Keep one page's words in ``2-words/``; whole or not at all."""
        folder = self.folder(sha256) / WORDS
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{read.page.number:04}.json", msgspec.json.encode(read))

    def load_page(self, sha256: str, number: int, fingerprint: str) -> OcrPage | None:
        """Return the page if it was already read in exactly this way, else None."""
        file = self.folder(sha256) / WORDS / f"{number:04}.json"
        try:
            read = msgspec.json.decode(file.read_bytes(), type=ReadPage)
        except (FileNotFoundError, msgspec.DecodeError):
            return None
        image = read.page.image_path
        complete = image is None or (self.processed / image).is_file()
        return read.page if read.fingerprint == fingerprint and complete else None

    def save_names(self, sha256: str, names: object) -> None:
        """Keep what a document tells other documents about names."""
        folder = self.folder(sha256)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / NAMES, msgspec.json.encode(names))

    def load_names(self, sha256: str, kind: type[Names]) -> Names | None:
        """Return what a document tells about names; None where nothing sound is kept."""
        try:
            return msgspec.json.decode((self.folder(sha256) / NAMES).read_bytes(), type=kind)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def save_stages(
        self, sha256: str, transcript: Transcript, outline: Outline, facts: Facts
    ) -> None:
        """Write what layout, correction, structure and extraction made, for people to look at."""
        folder = self.folder(sha256)
        folder.mkdir(parents=True, exist_ok=True)
        write_lines(folder / "3-lines.jsonl", [_shown_line(p) for p in transcript.pages])
        write_lines(folder / "4-corrected.jsonl", [_shown_repair(x) for x in transcript.lines])
        write_whole(folder / "5-outline.json", msgspec.json.encode(outline))
        rows = [{"kind": "meeting", "fact": facts.meeting}] if facts.meeting else []
        for name in Facts.__dataclass_fields__:
            if name != "meeting":
                rows += [{"kind": name, "fact": fact} for fact in getattr(facts, name)]
        write_lines(folder / "6-facts.jsonl", rows)


def _shown_line(page: LaidOutPage) -> dict[str, object]:
    lines = [
        {
            "line": x.number,
            "kind": x.kind,
            "level": x.level,
            "paragraph": x.paragraph,
            "text": x.text,
        }
        for x in page.lines
    ]
    return {"page": page.number, "source": page.page.source, "lines": lines}


def _shown_repair(line: CorrectedLine) -> dict[str, object]:
    place = {"page": line.line.page, "line": line.line.number, "text": line.text}
    return place | ({"corrections": line.corrections} if line.corrections else {})


def write_lines(file: Path, rows: list[dict[str, object]]) -> None:
    """Write JSON lines, whole or not at all."""
    write_whole(file, b"".join(msgspec.json.encode(row) + b"\n" for row in rows))


def write_whole(file: Path, content: bytes) -> None:
    """Write ``file`` so that a reader, or a run after a crash, sees all of it or the old one."""
    partial = file.with_name(file.name + ".partial")
    partial.write_bytes(content)
    partial.replace(file)


def init(root: Path) -> tuple[Path, ...]:
    """Make an archive at ``root`` with the shipped ``corrections/``; return what was made.

    What is already there stays as it is.
    """
    workspace = Workspace(root)
    made: list[Path] = []
    for folder in (workspace.raw, workspace.processed, workspace.corrections):
        if not folder.is_dir():
            folder.mkdir(parents=True)
            made.append(folder)
    for shipped in sorted(shipped_corrections().iterdir()):
        target = workspace.corrections / shipped.name
        if shipped.is_file() and not target.exists():
            shutil.copyfile(shipped, target)
            made.append(target)
    return tuple(made)


def shipped_corrections() -> Path:
    """Folder of the dictionaries that come with the program."""
    beside = Path(__file__).parents[1] / "corrections"
    if (Path(__file__).parents[1] / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    return Path(str(resources.files("pipeline") / "corrections"))
