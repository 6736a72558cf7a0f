"""Initials behind a label into the person of the lists that they stand for: ``Leitung: JH``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block, passages
from pipeline.extract.attendance.labels import HEADS, LISTS
from pipeline.extract.attendance.present import Present

SIGN = re.compile(r"(?<![\w.])[A-ZÄÖÜ](?=[a-zäöüß]*[A-ZÄÖÜ])[A-Za-zÄÖÜäöüß]{1,3}\d?(?![\w.])")
"""JH · MöM · BL2"""
ONLY = re.compile(rf"(?:{SIGN.pattern}|und|[\s,;/&.])+")
"""What stands behind a label that tells initials alone: ``JH / MöM``"""
Read = tuple[Block, list[Present]]


def with_initials(read: Sequence[Read]) -> Iterator[Read]:
    """Yield the people of each list, those whom initials stand for in place of the initials."""
    listed = [one for block, people in read if block.role in LISTS for one in people]
    for block, people in read:
        meant = [*_meant(block, listed)] if block.role in HEADS else []
        yield block, meant or people


def _meant(block: Block, listed: Sequence[Present]) -> Iterator[Present]:
    for passage, stretches in passages(block):
        for start, end in stretches:
            if not ONLY.fullmatch(passage.text, start, end):
                return
            for match in SIGN.finditer(passage.text, start, end):
                bearer = next((one for one in listed if match[0] in _signs(one)), None)
                if bearer is not None:
                    evidence = passage.evidence(*match.span())
                    yield replace(bearer, roles=(block.role,), evidence=evidence, body=None)


def _signs(one: Present) -> list[str]:
    """Return what stands in brackets beside a name: ``Ida Muster (IM, Bauamt)``."""
    return [sign for bracket in one.piece.brackets for sign in re.split(r"[,;/]\s*", bracket)]
