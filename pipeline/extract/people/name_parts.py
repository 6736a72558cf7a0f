"""The words of a name one after the other: given names, particles, ranks and the surname."""

from __future__ import annotations

import re

from pipeline.extract.people.offices import OfficeReader
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import CAPITAL, NAME, as_written, exact, is_salutation, listed
from pipeline.wordlists import words

INITIAL = re.compile(rf"(?:{CAPITAL}|Ch|Chr|Ph|Th)\.(?:\s?-?{CAPITAL}\.)?")  # A. · Chr. · H.-P.
LONGEST_NAME = 12
"""A compound of so many letters is no surname."""


def _is_rank(line: tuple[Token, ...], at: int) -> bool:
    """Whether a rank of nobility stands before a particle: ``Gräfin von …``."""
    following = line[at + 1].text if at + 1 < len(line) else ""
    ranked = line[at].text in exact("name_nobility.txt")
    return ranked and following in exact("name_particles.txt")


def _is_foreign_particle(line: tuple[Token, ...], at: int) -> bool:
    """Whether a particle is printed with a capital before a surname: ``Ida Di Pasquale``."""
    word, following = line[at].text, line[at + 1].text if at + 1 < len(line) else ""
    small = word.istitle() and word.lower() in exact("name_particles.txt")
    article = word in ("Der", "Den", "Zum", "Zur", "Zu")
    return small and not article and NAME.fullmatch(following.rstrip(".")) is not None


def _is_particle(word: str, at: int, length: int) -> bool:
    """Whether a part of a name is a particle, with a capital only inside: ``Ida El Amrani``."""
    known = exact("name_particles.txt")
    return word in known or (0 < at < length - 1 and word.lower() in known)


class PartReader(OfficeReader):
    """Reads given names and surname, whatever stands before them."""

    def parts_at(
        self, line: tuple[Token, ...], at: int, announced: bool, lenient: bool
    ) -> tuple[str | None, str | None, int]:
        """Return given name, surname and the token behind them."""
        parts: list[str] = []
        end = at
        while end < len(line) and len(parts) < 6:
            raw = line[end].text
            kept = self._is_short(raw) or raw in exact("name_particles.txt")
            word = raw if kept else raw.rstrip(".")
            if not self._goes_on(parts, word, announced, lenient, line, end):
                break
            parts.append(word)
            end += 1
            if raw.endswith(".") and not kept:
                break
        while parts and parts[-1] in exact("name_particles.txt"):
            parts.pop()
            end -= 1
        if lenient and len(parts) > 2 and self._is_home(parts):
            parts.pop()
            end -= 1
        given, surname = self._divided(parts)
        if lenient and given is None and parts[1:] and end < len(line):
            given = self._given_behind(line[end].text)  # v. Muster Ida
            end += given is not None
        return given, surname, end

    def _given_behind(self, word: str) -> str | None:
        """Return the given name that stands behind a surname with its particle."""
        return word if NAME.fullmatch(word) and self.is_given(word) else None

    def _is_home(self, parts: list[str]) -> bool:
        """Whether the last part is where the bearer lives: ``Ida Muster Hildesheim``."""
        if parts[-2] in exact("name_particles.txt") or self._lexicon.is_given_name(parts[-2]):
            return False
        return self.is_given(parts[0]) and self.is_place_only(parts[-1])

    def _goes_on(
        self,
        parts: list[str],
        word: str,
        announced: bool,
        lenient: bool,
        line: tuple[Token, ...],
        at: int,
    ) -> bool:
        """Whether ``word`` continues the name begun with ``parts``."""
        if word in exact("name_particles.txt") or _is_rank(line, at):
            alone = lenient and not announced and self._opens_surname(parts, line, at)
            return alone or self._particle_goes_on(parts, announced, line, at)
        given = all(self.is_given(part) or INITIAL.fullmatch(part) for part in parts)
        foreign = bool(parts) and _is_foreign_particle(line, at)
        if foreign or self._is_short(word) or not NAME.fullmatch(word) or is_salutation(word):
            behind = lenient and len(parts) == 1  # Muster Joh. · Xaq El Amrani
            behind = behind and (foreign or word in exact("name_short_given.txt"))
            short = foreign or self._is_short(word)
            return (given or behind) and short  # Ida Di Pasquale
        if not parts:
            free = announced or lenient
            return self.is_given(word) or self.may_be_surname(word, strict=not free)
        before = parts[-1].lower() in exact("name_particles.txt") or INITIAL.fullmatch(parts[-1])
        if before or (given and self.is_office(word)):
            return self._is_surname_behind(word)
        single = len(parts) == 1
        free = single and (lenient or (announced and given))
        behind = (announced or lenient) and not given and self._is_department(word)
        behind = behind or (not single and self._ends_name(parts[-1], word))
        behind = behind or (single and not given and self._is_owned(parts[0], word))
        shouted = given and (lenient or announced) and self.is_shouted(word)
        if behind or not (shouted or self.may_be_surname(word, strict=not free)):
            return False  # Frau Muster Wirtschaftsförderung
        more = lenient and len(parts) < 4 and (single or not self.is_given(word))
        more = more or (lenient and self._is_second_given(parts, word, line[at + 1 : at + 2]))
        return given or (announced and single) or more

    def _is_second_given(self, parts: list[str], word: str, behind: tuple[Token, ...]) -> bool:
        """Whether a surname with two given names ends a line: ``Muster Karl Peter``."""
        turned = len(parts) == 2 and not self.is_given(parts[0]) and self.is_given(parts[1])
        return turned and not behind and self.is_given(word)

    def _ends_name(self, surname: str, word: str) -> bool:
        """Whether a degree or a faction stands behind a whole name: ``Ida Muster BSc``."""
        ends = word in exact("name_ends.txt") or listed("name_degrees.txt").fullmatch(word)
        return bool(ends) and (self.is_surname(surname) or not self.is_given(surname))

    def _is_short(self, word: str) -> bool:
        """Whether a word is a given name cut short: ``I.``, ``Th.``, ``Wilh.``."""
        initial = "." in word and INITIAL.fullmatch(word) is not None
        return initial or word in exact("name_short_given.txt")

    def _is_surname_behind(self, word: str) -> bool:
        """Whether a word behind given names, or a particle, is the surname: ``Ida Richter``."""
        if self.is_office(word):
            return word in exact("name_office_surnames.txt") or not self.is_known(word)
        return self.may_be_surname(word, strict=False)

    def _is_owned(self, owner: str, word: str) -> bool:
        """Whether a word is a thing of the one before: ``Frau Musters Kuchenliste``."""
        return owner.endswith("s") and not self.is_name(owner) and self.is_compound(word)

    def _is_department(self, word: str) -> bool:
        """Whether a word behind a surname is where its bearer works: ``Tiefbauamt``."""
        if self.is_common(word) or word.lower().endswith(words("name_street_ends.txt")):
            return self.is_common(word) or not self.is_name(word)
        return len(word) >= LONGEST_NAME and not self.is_name(word) and self.is_compound(word)

    def _opens_surname(self, parts: list[str], line: tuple[Token, ...], at: int) -> bool:
        """Whether a particle opens a surname that stands alone in a list: ``v. Muster``."""
        if parts or _is_rank(line, at):
            return False
        following = line[at + 1].text.rstrip(".") if at + 1 < len(line) else ""
        if line[at].text in ("der", "den", "zum", "zur") or not self.is_bare_name(following):
            return False
        if line[at].text == "vom" and not self.is_surname(following):
            return False  # vom Magistrat
        return at == 0 or not (self.is_office(line[at - 1].text) and self.is_place_only(following))

    def _particle_goes_on(
        self, parts: list[str], announced: bool, line: tuple[Token, ...], at: int
    ) -> bool:
        """Whether ``von``, ``zu``, ``der`` at ``at`` belongs to the name: ``Ida von der Aue``."""
        following = line[at + 1].text.rstrip(".") if at + 1 < len(line) else ""
        if parts and parts[-1] in exact("name_nobility.txt"):
            return bool(NAME.fullmatch(following) or following in exact("name_particles.txt"))
        ranked = at > 1 and line[at - 2].text in exact("name_nobility.txt")  # Gräfin Ida von …
        if parts and (parts[-1] in exact("name_particles.txt") or (ranked and not parts[1:])):
            return bool(NAME.fullmatch(following))
        if not all(self.is_given(part) or INITIAL.fullmatch(part) for part in parts):
            return False
        if line[at].text in ("der", "den", "und zu", "y"):
            return False
        if following in exact("name_particles.txt"):
            return bool(parts) or announced
        return (bool(parts) or announced) and self.may_be_surname(following, strict=True)

    def _divided(self, parts: list[str]) -> tuple[str | None, str | None]:
        if not parts:
            return None, None
        if len(parts) == 1:
            return None, as_written(parts[0])
        *named, last = parts  # Ida Freifrau von Aue, but Ulf Prinz
        parts = [*(part for part in named if part not in exact("name_nobility.txt")), last]
        shouted = [as_written(part) != part for part in parts]
        if shouted[0] and not any(shouted[1:]) and parts[1:]:
            parts = [*parts[1:], parts[0]]  # MUSTER Ida
        parts = [as_written(part) for part in parts]
        first = next((i for i, p in enumerate(parts) if _is_particle(p, i, len(parts))), None)
        cut = len(parts) - 1 if first is None else first
        return " ".join(parts[:cut]) or None, " ".join(parts[cut:])
