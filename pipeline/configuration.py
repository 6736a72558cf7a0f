"""``pipeline.toml``, the environment and the command line's flags into :class:`Settings`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.settings import Settings

PREFIX = "PROTOKOLLE_"
OWN_FLAGS = ("PROTOKOLLE_ROOT",)
"""Variables that stand for a flag of the command line, not for a setting."""


def load_settings(
    file: Path,
    environment: Mapping[str, str],
    flags: Mapping[str, Mapping[str, object]] | None = None,
) -> Settings:
    """Read ``file`` (may be missing), then ``PROTOKOLLE_PAGES_DPI``-like variables, then flags.

    Raises UsageError for unknown keys, wrong types and unreadable TOML.
    """
    settings = Settings()
    for where, stages in (
        (str(file), _from_file(file)),
        ("environment", _from_environment(environment)),
        ("command line", flags or {}),
    ):
        for stage, values in stages.items():
            settings = _with_stage(settings, stage, values, where)
    return settings


def _from_file(file: Path) -> Mapping[str, Mapping[str, object]]:
    if not file.is_file():
        return {}
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} is not valid TOML: {error}.", "Mend that line.") from error
    for stage, values in content.items():
        if not isinstance(values, dict):
            raise UsageError(f'{file}: "{stage}" stands outside a table.', "See README, Settings.")
    return content


def _from_environment(environment: Mapping[str, str]) -> Mapping[str, Mapping[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in OWN_FLAGS:
            stage, _, key = name.removeprefix(PREFIX).lower().partition("_")
            found.setdefault(stage, {})[key] = environment[name]
    return found


def _with_stage(
    settings: Settings, stage: str, values: Mapping[str, object], where: str
) -> Settings:
    stages = {field.name for field in fields(Settings)}
    if stage not in stages:
        raise UsageError(
            f'{where}: there is no group of settings "{stage}".',
            f"Known are {', '.join(sorted(stages))}.",
        )
    part: Any = getattr(settings, stage)
    known = {field.name: field.default for field in fields(part)}
    changed: dict[str, object] = {}
    for key, value in values.items():
        if key not in known:
            raise UsageError(
                f'{where}: there is no setting "{stage}.{key}".',
                f"Known are {', '.join(known)}.",
            )
        changed[key] = _converted(value, type(known[key]), f"{where}: {stage}.{key}")
    whole: Any = settings
    result: Settings = replace(whole, **{stage: replace(part, **changed)})
    return result


def _converted(value: object, kind: type, where: str) -> object:
    if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            pass
    raise UsageError(f"{where} is {value!r}, which is no {kind.__name__}.", "Change that value.")
