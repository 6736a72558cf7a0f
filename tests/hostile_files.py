"""Files made to harm a reader: they hang, swell or crash what opens them carelessly."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources{}>>"


def raw_pdf(*objects: str | bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        body = content.encode("latin-1") if isinstance(content, str) else content
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)
    return bytes(out)


def stream(content: bytes, head: str = "", squeezed: int = 0) -> bytes:
    """A stream object, ``squeezed`` so many times."""
    for _ in range(squeezed):
        content = zlib.compress(content, 9)
    filters = "/Filter[" + "/FlateDecode" * squeezed + "]" if squeezed else ""
    opening = f"<<{head}{filters}/Length {len(content)}>>\nstream\n".encode()
    return opening + content + b"\nendstream"


def pages_pdf(page: str, *others: str | bytes, count: int = 1) -> bytes:
    """A PDF that shows object 3, ``page``, on each of its pages; ``others`` are 4 and onwards."""
    kids = "3 0 R " * count
    tree = f"<</Type/Pages/Kids[{kids}]/Count {count}>>"
    return raw_pdf(CATALOGUE, tree, page, *others)


def nested_forms(depth: int = 10, each: int = 10, pages: int = 1, calm: int = 0) -> bytes:
    """Forms that draw a form ``each`` times, ``depth`` deep: ten thousand million strokes.

    They are on every page but the last ones, the ``calm``, on which there is nothing.
    """
    forms: list[bytes] = []
    for level in range(depth):
        last = level == depth - 1
        inner = "" if last else f"/Resources<</XObject<</F {6 + level} 0 R>>>>"
        content = b"0 0 m 100 100 l S" if last else b"/F Do\n" * each
        forms.append(stream(content, f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{inner}"))
    page = PAGE.format("<</XObject<</F 5 0 R>>>>")
    blank = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    kids = "3 0 R " * pages + f"{5 + depth} 0 R " * calm
    tree = f"<</Type/Pages/Kids[{kids}]/Count {pages + calm}>>"
    return raw_pdf(CATALOGUE, tree, page, stream(b"/F Do"), *forms, blank)


def picture_bomb(side: int = 40_000) -> bytes:
    """A page with a picture whose pixels would fill gigabytes, over invisible text."""
    line = "Der Rat beschließt über die Straße; die Bürger hören für die Schule zu ".encode(
        "cp1252"
    )
    text = b"BT /T 12 Tf 3 Tr 50 700 Td 14 TL " + b"(%s) Tj T* " % line * 30 + b"ET"
    content = b"q 595 0 0 842 0 0 cm /I Do Q " + text
    head = (
        f"/Type/XObject/Subtype/Image/Width {side}/Height {side}"
        "/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    page = PAGE.format("<</XObject<</I 5 0 R>>/Font<</T 6 0 R>>>>")
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    return pages_pdf(page, stream(content), stream(bytes(10_000_000), head, squeezed=2), font)


def content_bomb(megabytes: int = 1_000) -> bytes:
    """A page whose few kilobytes of content unfold to a gigabyte."""
    press = zlib.compressobj(9)
    start = press.compress(b"q 1 0 0 1 0 0 cm " * 60_000) + press.flush(zlib.Z_FULL_FLUSH)
    header, block = start[:2], start[2:]
    content = header + block * megabytes + press.flush()
    packed = stream(zlib.compress(content, 9), "/Filter[/FlateDecode/FlateDecode]")
    return pages_pdf(PAGE.format("<<>>"), packed)


def endless_tree() -> bytes:
    """A tree of pages that holds itself."""
    return raw_pdf(CATALOGUE, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")


def deep_arrays(depth: int = 200_000) -> bytes:
    """A list in a list in a list."""
    return raw_pdf(CATALOGUE, "[" * depth + "]" * depth)


def many_pages(count: int = 10_000) -> bytes:
    """One page, shown very often."""
    return pages_pdf(PAGE.format("<<>>"), stream(b""), count=count)


def huge_page() -> bytes:
    """A page of 350 kilometres."""
    page = PAGE.format("<<>>").replace("595 842", "1000000000 1000000000")
    return pages_pdf(page, stream(b"0 0 m 9 9 l S"))


def huge_png(side: int = 50_000) -> bytes:
    """A picture of 2,500 million pixels in a few bytes."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


def tiff(entries: Sequence[tuple[int, int]], following: int = 0) -> bytes:
    """A TIFF of one directory with these tags and long values; ``following`` is the next one."""
    fields = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    directory = struct.pack("<H", len(entries)) + fields + struct.pack("<I", following)
    return b"II*\x00" + struct.pack("<I", 8) + directory + bytes(64)


def huge_tiff(side: int = 60_000) -> bytes:
    """A TIFF that declares 3,600 million pixels."""
    return tiff(((256, side), (257, side), (258, 8), (259, 1), (262, 1), (273, 64), (279, 64)))


def endless_tiff() -> bytes:
    """A TIFF whose next picture is always the first one."""
    return tiff(((256, 90), (257, 90), (258, 8), (259, 1), (262, 1), (273, 64), (279, 64)), 8)
