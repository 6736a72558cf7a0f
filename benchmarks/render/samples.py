"""Writes the three scans that the project ships: `python -m benchmarks.render.samples data/raw`."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.render.scan import render

SAMPLES = {
    "beispiel-netzwerktreffen-2017": ("netzwerktreffen-nordhausen", "copier300"),
    "beispiel-verbandsgemeinderat-2021": ("verbandsgemeinderat-wippertal", "wrong-layer-copier"),
    "beispiel-gemeinderat-1978": ("gemeinderat-1978-schreibmaschine", "tiff"),
}
"""File name without ending → protocol and quality: a bare scan, a wrong text layer, a TIFF."""


def write_samples(folder: Path) -> list[Path]:
    """The shipped scans, written anew."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for sample, (name, quality) in SAMPLES.items():
        with TemporaryDirectory() as work:
            document = render(name, quality, Path(work)).document
            written.append(folder / f"{sample}{document.suffix}")
            shutil.copyfile(document, written[-1])
    return written


if __name__ == "__main__":
    for file in write_samples(Path(sys.argv[1])):
        print(f"{file.stat().st_size:9,d} {file}")
