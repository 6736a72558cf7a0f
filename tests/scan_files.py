"""Writes PDFs whose one page is a scan in the ways that scanners know: masks, strips, layers."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

PIXELS, POINTS = (1000, 1400), (360, 504)
"""A page of 5 by 7 inches, scanned at 200 dpi."""
UPRIGHT = "360 0 0 504 0 0"
"""The matrix that spreads a picture over the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture object of a PDF: its dictionary without lengths, its bytes, where it lies."""

    entries: str
    data: bytes
    matrix: str = UPRIGHT
    colour: str = ""
    """Operator that chooses what a mask is painted with."""


def jpeg(image: Image.Image, space: str, matrix: str = UPRIGHT, decode: str = "") -> Picture:
    """A picture packed as JPEG."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90)
    size = f"/Width {image.width} /Height {image.height} /BitsPerComponent 8"
    return Picture(
        f"{size} /ColorSpace /{space} /Filter /DCTDecode {decode}", buffer.getvalue(), matrix
    )


def bits(image: Image.Image, entries: str, colour: str = "") -> Picture:
    """A picture of one bit a pixel; 0 is black."""
    size = f"/Width {image.width} /Height {image.height} /BitsPerComponent 1"
    data = zlib.compress(image.convert("1", dither=Image.Dither.NONE).tobytes())
    return Picture(f"{size} /Filter /FlateDecode {entries}", data, colour=colour)


def cmyk(sheet: Image.Image) -> bytes:
    """Four inks, the three colours without any: what printers' scanners write."""
    nothing = Image.new("L", sheet.size, 0)
    inks = Image.merge("CMYK", (nothing, nothing, nothing, ImageChops.invert(sheet)))
    data = zlib.compress(inks.tobytes())
    size = f"/Width {sheet.width} /Height {sheet.height} /BitsPerComponent 8"
    return page([Picture(f"{size} /ColorSpace /DeviceCMYK /Filter /FlateDecode", data)])


def stencil(sheet: Image.Image) -> bytes:
    """A mask through which black is painted."""
    return page([bits(sheet, "/ImageMask true", "0 g")])


def layered(sheet: Image.Image) -> bytes:
    """Mixed raster content: coarse paper as JPEG, the letters as a fine mask over it."""
    paper = Image.new("RGB", (PIXELS[0] // 4, PIXELS[1] // 4), (236, 230, 210))
    return page([jpeg(paper, "DeviceRGB"), bits(sheet, "/ImageMask true", "0.1 0.1 0.2 rg")])


def strips(sheet: Image.Image) -> bytes:
    """The page in eight pictures, one below the other."""
    high, points = PIXELS[1] // 8, POINTS[1] // 8
    return page(
        [
            jpeg(
                sheet.crop((0, high * at, PIXELS[0], high * (at + 1))),
                "DeviceGray",
                f"360 0 0 {points} 0 {POINTS[1] - points * (at + 1)}",
            )
            for at in range(8)
        ]
    )


def negative(sheet: Image.Image) -> bytes:
    """White letters on black."""
    return page([jpeg(ImageChops.invert(sheet), "DeviceGray")])


def inverted_by_key(sheet: Image.Image) -> bytes:
    """White on black in the file, turned round by its Decode key."""
    return page([jpeg(ImageChops.invert(sheet), "DeviceGray", decode="/Decode [1 0]")])


def turned_back(sheet: Image.Image) -> bytes:
    """The scanner turned the sheet; the page's own key turns it back."""
    lying = sheet.transpose(Image.Transpose.ROTATE_90)
    matrix = "504 0 0 360 0 0"
    return page([jpeg(lying, "DeviceGray", matrix)], "/Rotate 90", (POINTS[1], POINTS[0]))


def page(pictures: Sequence[Picture], keys: str = "", size: tuple[int, int] = POINTS) -> bytes:
    """A PDF of one page with these pictures, drawn in their order."""
    drawn = " ".join(
        f"q {picture.colour} {picture.matrix} cm /P{number} Do Q"
        for number, picture in enumerate(pictures)
    ).encode()
    names = " ".join(f"/P{number} {number + 5} 0 R" for number in range(len(pictures)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size[0]} {size[1]}]{keys}/Contents 4 0 R"
        f"/Resources<</XObject<<{names}>>>>>>".encode(),
        _stream("", drawn),
        *(_stream(f"/Type/XObject/Subtype/Image {x.entries}", x.data) for x in pictures),
    ]
    return _file(objects)


def _stream(entries: str, data: bytes) -> bytes:
    return f"<<{entries}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    file, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        file
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\n"
        % (
            count,
            table,
            count,
        )
        + b"startxref\n%d\n%%%%EOF" % len(file)
    )
