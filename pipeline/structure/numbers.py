"""Numbers of agenda items as printed, and which of them may follow which."""

from __future__ import annotations

import re
from dataclasses import dataclass

GAP = 0.8
"""What each skipped number costs in a chain of headings."""
MOST_GAP = 3 * GAP
"""What a gap costs at most."""
MOST_STEP = 25
"""Greatest step from one number to the next: excerpts leave out many."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The number of an agenda item: ``3.1`` is path (3, 1), ``2b`` path (2,) with letter b."""

    path: tuple[int, ...]
    letter: str = ""
    part: str = ""
    """``Ö``, ``A``, ``II.`` where the part of the meeting is printed with the number."""
    until: int | None = None
    """8 for ``TOP 7 & 8``."""
    roman: str = ""
    """The number as printed where it is no figure: ``IV``, ``c``."""

    @property
    def text(self) -> str:
        """The number as printed, without prefix: ``3.1``, ``2b``, ``Ö 5``."""
        digits = self.roman or ".".join(map(str, self.path)) + self.letter
        if self.until is not None:
            digits += f" & {self.until}"
        return (
            self.part + digits
            if self.part.endswith((".", "/"))
            else f"{self.part} {digits}".strip()
        )

    @property
    def counted(self) -> tuple[tuple[int, ...], str, str]:
        """What it counts, however it is printed: the same for ``3``, ``III`` and ``c``."""
        return self.path, self.letter, self.part

    def with_value(self, value: int) -> Number:
        """Return the number of that value, printed as this one is: ``IV``, ``c``, ``Ö 4``."""
        if self.is_figure:
            return Number((value,), part=self.part)
        if re.fullmatch(r"[IVX]+", self.roman):
            return Number((value,), part=self.part, roman=roman(value))
        first = "A" if self.roman.isupper() else "a"
        return Number((value,), part=self.part, roman=chr(ord(first) + value - 1))

    @property
    def is_figure(self) -> bool:
        """Whether it is printed in figures: ``2``, ``2.0``, not ``IV`` or ``c``."""
        return not self.roman or self.roman[0].isdigit()

    @property
    def last(self) -> int:
        """The last component, counting a double number as its end."""
        return self.until if self.until is not None else self.path[-1]

    @staticmethod
    def read(
        digits: str, letter: str = "", part: str = "", until: str = "", *, padded: bool = False
    ) -> Number | None:
        """Return the number printed as ``digits``, None where no agenda counts so.

        ``2.0`` opens part 2; ``padded`` numbers may begin with a nought: ``TOP 01``, ``TOP 0.1``;
        so may ``04.1``, which is no day as 04.12 is.
        """
        components = digits.split(".")
        padded = padded or re.fullmatch(r"0\d(?:\.[1-9])+", digits) is not None
        if not padded and any(len(one) > 1 and one[0] == "0" for one in components):
            return None
        path = tuple(int(component) for component in components)
        printed = "" if ".".join(map(str, path)) == digits else digits
        if len(path) == 2 and path[1] == 0:
            path, printed = path[:1], digits
        if max(path) > 999 or max(path[1:], default=0) > 99 or 0 in path[padded:-1]:
            return None
        return Number(path, letter, part.upper(), int(until) if until else None, printed)

    @staticmethod
    def read_letter(sign: str) -> Number:
        """Return the number printed as a letter."""
        return Number((ord(sign.lower()) - ord("a") + 1,), roman=sign)

    @staticmethod
    def read_roman(text: str) -> Number | None:
        """Return the number printed as a Roman numeral up to XXXIX."""
        if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text) or not text:
            return None
        values = {"I": 1, "V": 5, "X": 10}
        total = 0
        for here, after in zip(text, [*text[1:], "I"], strict=True):
            total += -values[here] if values[here] < values[after] else values[here]
        return Number((total,), roman=text)


def roman(value: int) -> str:
    """Return 1 to 39 as a Roman numeral."""
    tens, ones = divmod(value, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def step_cost(before: Number, after: Number) -> float | None:
    """Return what it costs that ``after`` follows ``before``; None when it cannot.

    ``2`` → ``3``, ``2`` → ``2.1``, ``2.7`` → ``3``, ``6.1.1`` → ``6.2``, ``2`` → ``2b`` are free.
    """
    if _is_next_outer(before, after):
        return 0.0
    if before.part != after.part:
        if not _next_part(before.part, after.part):
            return None
        if after.path in ((1,), (2,)):
            return GAP * (after.path[0] - 1)
    if before.path == after.path:
        return 0.0 if after.letter > before.letter else None
    return _path_cost(before, after)


def _is_next_outer(before: Number, after: Number) -> bool:
    """Whether letters or Roman numerals go on where one has numbers below it.

    So do B, C 1, C 2, D, or III, IV, IV.1, IV.2, V.
    """
    if bool(before.part) == bool(after.part) or (after.part and after.path != (1,)):
        return False
    signs = [(one.part or one.roman).rstrip("./") for one in (before, after)]
    if all(len(sign) == 1 for sign in signs) and ord(signs[1]) == ord(signs[0]) + 1:
        return True
    values = [read.last if (read := Number.read_roman(sign)) else 0 for sign in signs]
    return all(values) and values[1] - values[0] in ((0, 1) if after.part else (1,))


def _next_part(before: str, after: str) -> bool:
    """Whether one part of a meeting may follow the other: ``Ö`` and ``N``, ``A`` and ``B``."""
    if after in ("N", "NÖ"):
        return before in ("Ö", "")
    order = [*"ABCD", *(f"{roman(value)}{mark}" for mark in "./" for value in range(1, 6))]
    return (
        before in order and order.index(before) + 1 == order.index(after)
        if after in order
        else False
    )


def _path_cost(before: Number, after: Number) -> float | None:
    depth = len(after.path)
    if depth > len(before.path):
        if after.path[: len(before.path)] != before.path:
            return None
        rest = after.path[len(before.path) :]
        return min(GAP * (sum(max(value - 1, 0) for value in rest) + len(rest) - 1), MOST_GAP)
    if after.path[:-1] != before.path[: depth - 1]:
        return None
    last = before.last if depth == len(before.path) else before.path[depth - 1]
    step = after.path[-1] - last
    return None if not 1 <= step <= MOST_STEP else min(GAP * (step - 1), MOST_GAP)
