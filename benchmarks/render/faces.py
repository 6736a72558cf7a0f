"""Finds the typefaces of the Debian font packages and registers them with reportlab."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONT_ROOT = Path("/usr/share/fonts")
SYMBOL_FAMILY = "symbols"
SYMBOLS = frozenset("◦▪■□☐☑✓✗→►●○❑➢")
"""Signs the text faces lack; always set in DejaVu Sans."""

TRUETYPE = {
    "sans": "truetype/liberation/LiberationSans",
    "narrow": "truetype/liberation/LiberationSansNarrow",
    "serif": "truetype/liberation/LiberationSerif",
    "mono": "truetype/liberation/LiberationMono",
    "verdana": "truetype/dejavu/DejaVuSansCondensed",
    "slab": "truetype/dejavu/DejaVuSerifCondensed",
    SYMBOL_FAMILY: "truetype/dejavu/DejaVuSans",
}
TYPE1 = {
    "schoolbook": ("C059-Roman", "C059-Bold", "C059-Italic", "C059-BdIta"),
    "palatino": ("P052-Roman", "P052-Bold", "P052-Italic", "P052-BoldItalic"),
    "bookman": (
        "URWBookman-Light",
        "URWBookman-Demi",
        "URWBookman-LightItalic",
        "URWBookman-DemiItalic",
    ),
    "gothic": (
        "URWGothic-Book",
        "URWGothic-Demi",
        "URWGothic-BookOblique",
        "URWGothic-DemiOblique",
    ),
    "courier": (
        "NimbusMonoPS-Regular",
        "NimbusMonoPS-Bold",
        "NimbusMonoPS-Italic",
        "NimbusMonoPS-BoldItalic",
    ),
    "times": (
        "NimbusRoman-Regular",
        "NimbusRoman-Bold",
        "NimbusRoman-Italic",
        "NimbusRoman-BoldItalic",
    ),
}
FAMILIES = frozenset(TRUETYPE) | frozenset(TYPE1)


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface at one size (points)."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False

    @property
    def name(self) -> str:
        """The name under which reportlab knows the face; registers it on first use."""
        return _registered(self.family, self.bold, self.italic)

    def width(self, text: str) -> float:
        """Advance width of the text in points."""
        return float(pdfmetrics.stringWidth(text, self.name, self.size))

    def lacks(self, text: str) -> str:
        """Those letters of the text that the face cannot print."""
        if self.family in TYPE1:
            return "".join(letter for letter in text if not letter.encode("cp1252", "ignore"))
        font = pdfmetrics.getFont(self.name)
        known = font.face.charToGlyph if isinstance(font, TTFont) else {}
        return "".join(letter for letter in text if ord(letter) not in known)


def _truetype_file(family: str, bold: bool, italic: bool) -> Path:
    stem = FONT_ROOT / TRUETYPE[family]
    slanted = "Oblique" if "dejavu/DejaVuSans" in TRUETYPE[family] else "Italic"
    style = ("Bold" if bold else "") + (slanted if italic else "")
    plain = "" if "dejavu" in TRUETYPE[family] else "-Regular"
    return stem.with_name(stem.name + (f"-{style}" if style else plain) + ".ttf")


@cache
def _registered(family: str, bold: bool, italic: bool) -> str:
    name = f"{family}{'-bold' if bold else ''}{'-italic' if italic else ''}"
    if family in TRUETYPE:
        file = _require(_truetype_file(family, bold, italic))
        pdfmetrics.registerFont(TTFont(name, str(file)))
        return name
    base = TYPE1[family][int(bold) + 2 * int(italic)]
    metrics = _require(FONT_ROOT / "type1/urw-base35" / f"{base}.afm")
    outlines = _require(FONT_ROOT / "X11/Type1" / f"{base}.pfb")
    face = pdfmetrics.EmbeddedType1Face(str(metrics), str(outlines))
    pdfmetrics.registerTypeFace(face)
    pdfmetrics.registerFont(pdfmetrics.Font(name, face.name, "WinAnsiEncoding"))
    return name


def _require(file: Path) -> Path:
    if not file.exists():
        packages = "fonts-liberation fonts-dejavu fonts-urw-base35"
        raise FileNotFoundError(
            f"{file}: typeface missing. Install it: sudo apt-get install {packages}"
        )
    return file
