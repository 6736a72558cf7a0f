"""The German word forms, names and frequencies that ship with the package, ready to ask."""

from __future__ import annotations


class Lexicon:
    """German word forms with frequencies; ``word in lexicon`` is the question it answers."""

    @classmethod
    def load(cls) -> Lexicon:
        """Open the shipped tries (memory-mapped)."""
        return cls()

    def __contains__(self, word: object) -> bool:
        """Whether ``word`` is a German form or a name, as spelt or lower-cased."""
        return False

    def frequency(self, word: str) -> int:
        """How often ``word`` was counted; 0 when unknown."""
        return 0

    def is_name(self, word: str) -> bool:
        """Whether ``word`` is a known given name or surname."""
        return False

    def is_given_name(self, word: str) -> bool:
        """Whether ``word`` is a known given name."""
        return False
