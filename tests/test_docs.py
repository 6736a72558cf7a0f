"""What the documents say must be what the program does."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pipeline import __version__, errors
from pipeline.cli import FAILED, INTERRUPTED, main

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def settings_rows() -> Iterator[str]:
    """One row of README's table for each setting, made from pipeline/settings.py."""
    classes = [
        x for x in ast.parse(text("pipeline/settings.py")).body if isinstance(x, ast.ClassDef)
    ]
    for group in classes:
        for field, doc in zip(group.body, group.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(doc, ast.Expr):
                key = f"{group.name.removesuffix('Settings').lower()}.{ast.unparse(field.target)}"
                assert field.value is not None
                assert isinstance(doc.value, ast.Constant)
                meaning = " ".join(str(doc.value.value).split()).replace("``", "`")
                default = ast.unparse(field.value).replace("'", '"')
                yield f"| `{key}` | `{default}` | {meaning} |"


def normalised(requirement: str) -> str:
    name = re.split(r"[\[<>=!~ ;]", requirement)[0]  # "datasette>=0.65.5,<0.66" -> "datasette"
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_setting_stands_in_the_readme() -> None:
    missing = [row for row in settings_rows() if row not in text("README.md").splitlines()]
    assert not missing, "Put these rows into README, Settings:\n" + "\n".join(missing)


def test_the_readme_knows_no_other_settings() -> None:
    rows = set(settings_rows())
    shown = re.findall(r"^\| `\w+\.\w+` \| .*$", text("README.md"), re.MULTILINE)
    assert [row for row in shown if row not in rows] == []


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_stands_in_the_readme(name: str) -> None:
    row = re.search(rf"^\| `protokolle {name}\b.*$", text("README.md"), re.MULTILINE)
    assert row, f"README has no row for protokolle {name}"
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[0]}" in row.group(), f"{name} {parameter.opts[0]}"


def test_every_make_target_is_documented() -> None:
    declared = re.search(r"^\.PHONY:((?:.*\\\n)*.*)$", text("Makefile"), re.MULTILINE)
    assert declared
    documents = text("README.md") + text("CONTRIBUTING.md")
    for target in declared.group(1).replace("\\\n", " ").split():
        assert f"make {target}" in documents, f"make {target} is documented nowhere"


def test_every_exit_code_stands_in_the_readme() -> None:
    codes = {x.exit_code for x in vars(errors).values() if hasattr(x, "exit_code")}
    for code in {0, FAILED, INTERRUPTED, *codes}:
        assert re.search(rf"^\| {code} \|", text("README.md"), re.MULTILINE), code


def test_every_room_stands_in_the_walk_through_the_house() -> None:
    walk = text("pipeline/README.md")
    for path in sorted((ROOT / "pipeline").iterdir()):
        if path.name.startswith(("__", "py.typed")) or path.suffix == ".md":
            continue
        assert f"`{path.name}{'/' if path.is_dir() else ''}`" in walk, path.name


def test_every_dictionary_is_explained() -> None:
    explained = text("corrections/README.md")
    for file in (ROOT / "corrections").iterdir():
        assert file.suffix == ".md" or file.name in explained, file.name


def test_every_make_target_runs_a_program_that_is_there() -> None:
    for module in re.findall(r"-m (benchmarks\.\w+)", text("Makefile")):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").is_file() or path.is_dir(), module


def test_the_changelog_knows_this_version() -> None:
    assert __version__ == PYPROJECT["project"]["version"]
    assert f"## [{__version__}]" in text("CHANGELOG.md")


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *ROOT.glob("pipeline/**/*.md"), *ROOT.glob("*/*.md")]:
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
        for link in links:
            assert (document.parent / link).exists(), f"{document.name} links to {link}"


def test_what_is_imported_is_declared() -> None:
    modules = {
        "PIL": "pillow",
        "text_to_num": "text2num",
        "sqlite_utils": "sqlite-utils",
        "distributed": "dask",
        "tesserocr": "library",
    }
    declared = {normalised(x) for x in PYPROJECT["project"]["dependencies"]}
    declared |= set(PYPROJECT["project"]["optional-dependencies"]) | {"pipeline"}
    for file in (ROOT / "pipeline").rglob("*.py"):
        for name in imported(ast.parse(file.read_text(encoding="utf-8"))):
            if name not in sys.stdlib_module_names:
                assert normalised(modules.get(name, name)) in declared, f"{file.name}: {name}"


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_everything_declared_is_locked_for_the_tests() -> None:
    lines = text(".ci/test-requirements.txt").splitlines()
    locked = {normalised(line) for line in lines if "==" in line}
    wanted = PYPROJECT["project"]["dependencies"]
    wanted = [*wanted, *PYPROJECT["project"]["optional-dependencies"]["test"]]
    assert [x for x in wanted if normalised(x) not in locked] == [], "type: .ci/lock"


if __name__ == "__main__":
    print("\n".join(settings_rows()))  # noqa: T201
