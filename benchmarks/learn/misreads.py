"""Renders clean German pages, spoils them, reads them in the wrong language: pairs to learn from.

Usage: ``python -m benchmarks.learn.misreads OUT.jsonl --pages 40 --seed 1 [--names|--series]``
Each line of the result is a page: ``truth``, ``ocr``, ``font``, ``dpi``. Nothing of it is shipped.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import tempfile
import textwrap
from dataclasses import dataclass
from pathlib import Path

from faker import Faker
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from benchmarks.learn.plain_text import annotated_lines, corpus_lines, places, surnames

FOLDERS = (Path("/usr/share/fonts/truetype"), Path("/usr/share/fonts/opentype/urw-base35"))
STYLES = (
    "Sans",
    "Serif",
    "Mono",
    "Carlito",
    "Caladea",
    "Gelasio",
    "Regular",
    "Bold",
    "Roman",
    "Book",
    "Light",
)


def fonts() -> list[Path]:
    """Installed fonts that can print German."""
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.[to]tf")):
            plain = not any(
                word in path.name for word in ("Italic", "Oblique", "Math", "Condensed")
            )
            if plain and any(style in path.name for style in STYLES):
                found.append(path)
    return found


@dataclass(frozen=True, slots=True)
class Cast:
    """Invented people, given name and surname, and the towns they speak of."""

    people: tuple[tuple[str, str], ...]
    towns: tuple[str, ...]


def invent_cast(rng: random.Random) -> Cast:
    """People with rare or made-up surnames, a third of them with an umlaut."""
    faker = Faker("de_DE")
    faker.seed_instance(rng.random())
    last = [name for name in surnames() if len(name) > 3]
    umlaut = [name for name in last if set(name) & set("äöüß")]
    towns = tuple(name for name, people in places() if people > 500)
    pick = lambda: rng.choice(umlaut if rng.random() < 0.3 else last)  # noqa: E731
    people = [(faker.first_name(), pick()) for _ in range(6)]
    people += [(faker.first_name(), pick()[:4] + pick()[-4:].lower()) for _ in range(3)]
    return Cast(tuple(people), towns)


def names_text(rng: random.Random, company: Cast | None = None) -> list[str]:
    """Lines of invented minutes that are mostly names of people and places."""
    company = company or invent_cast(rng)
    cast, towns = company.people, company.towns
    lines = [f"Anwesend: {', '.join(f'{a} {b}' for a, b in cast)}"]
    forms = (
        "Herr {b} berichtet über die Lage in {t} und dankt {a} {c} für die Unterstützung.",
        "Frau {b} erläutert den Antrag und schlägt vor, bis zum Frühjahr zu prüfen, ob {t} folgt.",
        "{a} {b} ({t}) übernimmt die Kassenführung, {c} wird Schriftführer.",
        "Auf die Frage von {b} erklärt {c}, dass die Gespräche mit {t} fortgeführt würden.",
        "{b} fände es schön, wenn die Getränke künftig günstiger wären; {c} hält das für möglich.",
        "Nächstes Treffen bei {b} in {t}, {a} {c} lädt ein und müsste noch die Räume klären.",
        "Entschuldigt fehlen {b}, {c} und der Übungsleiter aus {t}.",
        "{b} dankt den Helferinnen und Helfern für den großen Einsatz beim Straßenfest in {t}.",
    )
    for _ in range(34):
        (a, c), (_, b) = rng.choice(cast), rng.choice(cast)
        lines.append(rng.choice(forms).format(a=a, b=b, c=c, t=rng.choice(towns)))
    return lines


def page_lines(rng: random.Random, pool: list[str]) -> list[str]:
    """Some forty running lines for one page."""
    return [rng.choice(pool).strip() for _ in range(26)]


def render(lines: list[str], font: Path, dpi: int, rng: random.Random) -> Image.Image:
    """A4 page as a grey image, spoilt a little."""
    size = round(rng.choice((9.5, 10, 11, 12)) * dpi / 72)
    face = ImageFont.truetype(str(font), size)
    width, height = round(8.27 * dpi), round(11.69 * dpi)
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((dpi, round(dpi * 0.8 + number * size * 1.35)), line, fill=20, font=face)
    image = image.rotate(rng.uniform(-0.4, 0.4), fillcolor=255, resample=Image.Resampling.BICUBIC)
    image = image.filter(ImageFilter.GaussianBlur(rng.choice((0, 0.3, 0.5, 0.8)) * dpi / 200))
    noise = Image.effect_noise((width, height), rng.choice((5, 12, 25)))
    return Image.blend(image, noise, 0.12)


def wrap(lines: list[str], font: Path, dpi: int) -> list[str]:
    """Break lines so that they fit the page; at most as many as it holds."""
    columns = 62 if "Mono" in font.name else 78
    broken = [part for line in lines for part in textwrap.wrap(line, columns)]
    return broken[: 48 if dpi else 0]


def read(image: Image.Image, dpi: int) -> str:
    """What Tesseract reads with ``eng``."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name, dpi=(dpi, dpi))
        return subprocess.run(
            ["tesseract", file.name, "-", "-l", "eng", "--psm", "6", "--dpi", str(dpi)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ).stdout


def main() -> None:
    """Write the pages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", action="store_true", help="minutes that are mostly names")
    parser.add_argument("--series", action="store_true", help="the same people on all pages")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    pool = (
        []
        if options.names or options.series
        else [
            line
            for line in [*corpus_lines(), *annotated_lines()]
            if 60 < len(line) < 400 and not line.startswith("#")
        ]
    )
    faces = fonts()
    company = invent_cast(rng) if options.series else None
    with options.out.open("w", encoding="utf-8") as out:
        for number in range(options.pages):
            font, dpi = rng.choice(faces), rng.choice((150, 200, 200, 300))
            lines = page_lines(rng, pool) if pool else names_text(rng, company)
            lines = wrap(lines, font, dpi)
            ocr = read(render(lines, font, dpi, rng), dpi)
            truth = "\n".join(lines)
            page = {"page": number, "font": font.name, "dpi": dpi, "truth": truth, "ocr": ocr}
            out.write(json.dumps(page, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
