"""The set-up on machines where something is missing: what it does, what it says, how it ends."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHELL = ("bash", "cat", "dirname", "env", "grep", "head", "id", "mktemp", "rm", "sort", "tail")
PROGRAMS = (*SHELL, "tr", "uname", "tesseract", "pdftoppm")


def machine(folder: Path, *missing: str, **scripts: str) -> Path:
    """A folder for PATH: links to this machine's programs, and scripts in place of others."""
    folder.mkdir()
    for name in PROGRAMS:
        found = shutil.which(name)
        if found and name not in missing and name not in scripts:
            (folder / name).symlink_to(found)
    for name, content in scripts.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\n{content}\n", encoding="utf-8")
        file.chmod(0o755)
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Only the set-up, in a folder of its own; its .venv is there, so no Python is looked for."""
    shutil.copytree(ROOT / ".ci", tmp_path / "checkout" / ".ci")
    python = tmp_path / "checkout" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\n", encoding="utf-8")
    python.chmod(0o755)
    return tmp_path / "checkout"


def run(checkout: Path, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / ".ci" / "system-programs"],
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_nothing_is_said_where_nothing_is_missing(checkout: Path, tmp_path: Path) -> None:
    done = run(checkout, machine(tmp_path / "bin"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("scripts", "line"),
    [
        ({"apt_get": "exit 100", "id": "echo 0"}, "sudo apt-get update && sudo apt-get install -y"),
        ({"apt_get": "exit 100", "id": "echo 1000"}, "sudo apt-get install -y"),
        ({"uname": "echo Darwin"}, "brew install tesseract tesseract-lang poppler"),
        ({"dnf": "exit 1"}, "sudo dnf install -y tesseract tesseract-langpack-deu"),
    ],
)
def test_one_line_to_type_where_nothing_may_be_installed(
    checkout: Path, tmp_path: Path, scripts: dict[str, str], line: str
) -> None:
    done = run(checkout, machine(tmp_path / "bin", "tesseract", "pdftoppm", **scripts))
    assert done.returncode == 4
    (advice,) = [x for x in done.stderr.splitlines() if x.startswith("    ")]
    assert line in advice
    assert "poppler" in advice


def test_a_missing_language_alone_is_noticed(checkout: Path, tmp_path: Path) -> None:
    scripts = {"tesseract": "echo List:; echo eng; echo osd", "apt_get": "exit 100"}
    done = run(checkout, machine(tmp_path / "bin", id="echo 1000", **scripts))
    assert done.returncode == 4
    assert done.stderr.rstrip().endswith("install -y tesseract-ocr-deu")


def test_apt_installs_what_is_missing(checkout: Path, tmp_path: Path) -> None:
    # an apt-get that, told to install, puts the program where it is looked for
    bin_folder = tmp_path / "bin"
    program = f"{bin_folder}/pdftoppm"
    apt = f'for word; do [ "$word" = poppler-utils ] && : > {program}; done; exec {{}} +x {program}'
    apt = apt.format(shutil.which("chmod"))
    script = f'case " $* " in *" install "*) {apt} ;; esac'
    done = run(checkout, machine(bin_folder, "pdftoppm", apt_get=script, id="echo 0"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "Installing with apt: poppler-utils"


def test_make_alone_prints_every_target_for_users() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("ingest", "serve", "test", "evaluate", "lint", "bench", "clean"):
        assert f"make {target} " in done.stdout
