"""The lines of ``words.csv`` that repaired nothing in the archive so far."""

from __future__ import annotations

import sqlite3

from pipeline.dictionaries import Dictionaries, WordRule


def unused_rules(connection: sqlite3.Connection, rules: Dictionaries) -> tuple[WordRule, ...]:
    """Return the rules that no row of ``corrections`` names."""
    used = {row[0] for row in connection.execute("SELECT DISTINCT rule FROM corrections")}
    return tuple(rule for rule in rules.words if rule.source not in used)
