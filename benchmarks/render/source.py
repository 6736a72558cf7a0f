"""Reads the mark-up of a protocol (benchmarks/fixtures/README.md) into blocks and styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.render.faces import FAMILIES

HARD_BREAK = "\\\\"
COMMAND = re.compile(r"\.([a-z][a-z0-9]*)(?:\s+(.*))?$")  # .table 30 60 grid
BULLET = re.compile(r"(\*{1,3}|-) +(.*)")  # ** zweite Ebene
SOFT_HYPHEN = "\u00ad"
OPENERS = ("table", "columns", "slide", "box")
SINGLES = ("page", "space", "rule", "sign", "flow")


class SourceError(ValueError):
    """A line of the mark-up that cannot be read; says which, and what was expected."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; lengths in points."""

    family: str = "sans"
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hang: float = 0.0
    leading: float = 1.25
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One element of the body: `kind` is a style's name or one of OPENERS and SINGLES."""

    kind: str
    text: str = ""
    level: int = 0
    children: tuple[tuple["Block", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A whole protocol as written by its author."""

    name: str
    options: dict[str, str]
    styles: dict[str, Style]
    blocks: tuple[Block, ...]
    margins: tuple[float, float, float, float] = field(default=(25, 20, 25, 25))
    """Top, right, bottom, left in millimetres."""


MILLIMETRE = 72 / 25.4
BUILT_IN = {
    "text": "after 5",
    "title": "bold 16 center after 8 heading",
    "h": "bold before 9 after 4 heading",
    "center": "center after 5",
    "right": "right after 5",
    "item": "hang 8 after 2",
    "small": "8.5 after 3",
    "header": "8.5 left",
    "footer": "8.5 left",
    "cell": "",
    "onslide": "sans after 3",
}


def read_style(words: str, base: Style) -> Style:
    """`bold 12 before 9 hang 12` → a style; a bare number is the size, hang and indent are mm."""
    style, rest = base, iter(words.split())
    for word in rest:
        if word in ("bold", "italic", "underline", "heading"):
            style = replace(style, **{word: True})  # type: ignore[arg-type]
        elif word in ("left", "right", "center", "justify"):
            style = replace(style, align=word)
        elif word in FAMILIES:
            style = replace(style, family=word)
        elif word in ("before", "after", "leading"):
            style = replace(style, **{word: float(next(rest))})  # type: ignore[arg-type]
        elif word in ("indent", "hang"):
            style = replace(style, **{word: float(next(rest)) * MILLIMETRE})  # type: ignore[arg-type]
        elif re.fullmatch(r"\d+(\.\d+)?", word):
            style = replace(style, size=float(word))
        else:
            raise SourceError(f"style word {word!r} is unknown")
    return style


def read_source(path: Path) -> Source:
    """The protocol in the file; raises SourceError with the file's name and what is wrong."""
    head, separator, body = path.read_text(encoding="utf-8").partition("\n---\n")
    if not separator:
        raise SourceError(f"{path.name}: no line '---' between the options and the text. Add one.")
    options: dict[str, str] = {}
    custom: dict[str, str] = {}
    for line in head.splitlines():
        if not line.strip() or line.startswith("%"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise SourceError(f"{path.name}: {line!r} is no option 'key: value'")
        style_name = key.removeprefix("style ")
        (custom if style_name != key else options)[style_name.strip()] = value.strip()
    base = read_style(options.get("font", "sans 11"), Style())
    named = {**BUILT_IN, **custom}
    styles = {name: read_style(words, base) for name, words in named.items()}
    styles["item"] = replace(styles["item"], align=styles["text"].align)
    body = _with_soft_hyphens(body, options.get("hyphens", ""))
    lines = iter([line.rstrip() for line in body.splitlines() if not line.startswith("%")])
    blocks = tuple(_blocks(lines, styles, None))
    margins = tuple(float(number) for number in options.get("margins", "25 20 25 25").split())
    return Source(
        path.stem, options, styles, blocks, (margins[0], margins[1], margins[2], margins[3])
    )


def _with_soft_hyphens(body: str, hyphens: str) -> str:
    for pattern in hyphens.split():
        word = pattern.replace("-", "")
        body = re.sub(rf"\b{word}\b", pattern.replace("-", SOFT_HYPHEN), body)
    return body


def _blocks(lines: Iterator[str], styles: dict[str, Style], end: str | None) -> Iterator[Block]:
    """Blocks up to `.end` or `.next`, which is yielded as the last, or to the end of the text."""
    pending: list[str] = []
    for line in lines:
        command = COMMAND.match(line)
        if pending and (not line or command or BULLET.match(line)):
            yield _paragraph(pending)
            pending = []
        if command and command[1] in ("end", "next"):
            if end is None:
                raise SourceError(
                    f"'.{command[1]}' closes nothing: no '.columns' or the like before"
                )
            yield Block(command[1])
            return
        if command and command[1] in styles:
            yield Block(command[1], _continued(command[2] or "", lines))
        elif command:
            yield _element(command[1], command[2] or "", lines, styles)
        elif line:
            pending.append(line)
    if pending:
        yield _paragraph(pending)
    if end is not None:
        raise SourceError(f"'.{end}' has no '.end'")


def _continued(text: str, lines: Iterator[str]) -> str:
    """A styled line goes on while it ends with a forced break."""
    while text.endswith(HARD_BREAK):
        text += next(lines, "")
    return text


def _paragraph(lines: list[str]) -> Block:
    text = " ".join(line.strip() for line in lines)
    bullet = BULLET.match(text)
    if bullet is None:
        return Block("text", text)
    return Block("item", bullet[2], level=bullet[1].count("*"))


def _element(name: str, rest: str, lines: Iterator[str], styles: dict[str, Style]) -> Block:
    if name in OPENERS:
        parts: list[tuple[Block, ...]] = []
        while True:
            part = list(_blocks(_rows(lines) if name == "table" else lines, styles, name))
            parts.append(tuple(part[:-1]))
            if part[-1].kind == "end":
                return Block(name, rest, children=tuple(parts))
    if name not in SINGLES:
        raise SourceError(f"'.{name}' is neither an element nor a style of this protocol")
    return Block(name, rest)


def _rows(lines: Iterator[str]) -> Iterator[str]:
    """Each line of a table is a paragraph of its own."""
    for line in lines:
        yield line
        if line.startswith("."):
            return
        yield ""
