"""Wears a clean page image down as copiers, fax machines, cameras and old binders do."""

import random
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

Grey = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Quality:
    """How a scan looks and in which kind of file it comes; lengths in pixels of the scan."""

    dpi: int = 300
    skew: float = 0.0
    """Largest rotation in degrees, drawn for each page."""
    askew: float = 0.0
    """Rotation in degrees, to the left or the right; the sheet grows so that nothing is cut."""
    blur: float = 0.0
    noise: float = 0.0
    """Standard deviation of the grain, in grey levels (0-255)."""
    specks: float = 0.0
    """Share of pixels turned black or white by dust."""
    jpeg: int = 90
    ink: float = 0.0
    """Grey level of full black: pale print."""
    paper: float = 255.0
    shadow: float = 0.0
    """Grey levels lost towards one edge of the page."""
    threshold: int | None = None
    """Grey level of the one-bit cut; None keeps the greys."""
    warp: float = 0.0
    """Sideways sway of lines on a bent page."""
    turn: int = 0
    """Quarter turns the page lies on the glass."""
    binder: bool = False
    """Punch holes and the copier's dark edge."""
    frame: bool = False
    """Black around the sheet, as a copier leaves it whose lid was open."""
    through: float = 0.0
    """Grey levels by which the print of the back darkens the page."""
    negative: bool = False
    """White print on black, as microfilm is scanned."""
    kind: str = "pdf"
    """`pdf`, `tif`, `png`, `jpg`, `digital`, `right-layer`, `wrong-layer`, `wrong-dump`."""


QUALITIES: dict[str, Quality] = {
    "digital": Quality(kind="digital"),
    "clean300": Quality(),
    "clean200": Quality(dpi=200),
    "office200": Quality(dpi=200, skew=0.7, blur=0.5, noise=7, specks=0.0002, jpeg=72, paper=248),
    "office300": Quality(skew=0.6, blur=0.6, noise=8, specks=0.0001, jpeg=75, paper=249),
    "fax": Quality(dpi=200, skew=0.4, blur=0.8, noise=22, specks=0.0004, threshold=150),
    "poor150": Quality(
        dpi=150, skew=1.2, blur=0.6, noise=12, specks=0.0004, jpeg=45, paper=240, ink=30
    ),
    "tiny110": Quality(dpi=110, blur=0.3, noise=4, jpeg=70),
    "pale": Quality(dpi=200, blur=0.6, noise=9, ink=135, paper=246, jpeg=70),
    "photo": Quality(
        dpi=200, skew=1.5, blur=0.8, noise=8, shadow=95, warp=3.0, jpeg=70, paper=235, ink=25
    ),
    "tiff": Quality(dpi=200, skew=0.5, blur=0.5, noise=14, threshold=165, kind="tif"),
    "png": Quality(dpi=200, noise=3, kind="png"),
    "jpg": Quality(dpi=200, noise=3, jpeg=80, kind="jpg"),
    "copier300": Quality(skew=0.4, blur=0.7, noise=14, specks=0.00005, threshold=150),
    "sideways": Quality(dpi=200, noise=5, turn=1),
    "upside-down": Quality(dpi=200, noise=5, turn=2),
    "binder": Quality(dpi=200, skew=0.8, blur=0.5, noise=9, jpeg=65, paper=244, binder=True),
    "skew5": Quality(dpi=200, askew=5, blur=0.5, noise=6, jpeg=75),
    "skew10": Quality(askew=10, blur=0.5, noise=6, jpeg=75),
    "negative": Quality(dpi=200, blur=0.5, noise=6, jpeg=75, negative=True),
    "frame": Quality(dpi=200, skew=1.5, blur=0.5, noise=6, jpeg=75, frame=True),
    "through": Quality(dpi=200, blur=0.5, noise=6, jpeg=75, through=70),
    "right-layer": Quality(dpi=200, noise=5, jpeg=70, kind="right-layer"),
    "wrong-layer": Quality(
        dpi=200, skew=0.4, blur=0.5, noise=6, jpeg=60, paper=249, kind="wrong-layer"
    ),
    "wrong-layer-copier": Quality(
        skew=0.4, blur=0.7, noise=14, specks=0.00005, threshold=150, kind="wrong-layer"
    ),
    "wrong-dump": Quality(dpi=200, skew=0.4, blur=0.5, noise=6, jpeg=60, kind="wrong-dump"),
}


def degrade(page: Image.Image, quality: Quality, seed: str) -> Image.Image:
    """A worn copy of a grey page image, one-bit if there is a threshold; same seed, same pixels."""
    chance = random.Random(seed)
    if quality.skew:
        angle = chance.uniform(-quality.skew, quality.skew)
        page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    if quality.askew:
        angle = chance.choice((-1, 1)) * quality.askew
        page = page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    if quality.warp:
        page = _swayed(page, quality.warp, chance.uniform(0.4, 1.0))
    if quality.blur:
        page = page.filter(ImageFilter.GaussianBlur(quality.blur))
    pixels = _toned(np.asarray(page, dtype=np.float32), quality)
    pixels = _grained(pixels, quality, np.random.default_rng(chance.getrandbits(32)))
    worn = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    if quality.negative:
        worn = ImageChops.invert(worn)
    if quality.turn:
        worn = worn.rotate(90 * quality.turn, expand=True)
    if quality.threshold is not None:
        cut = quality.threshold
        return worn.point(lambda level: 255 if level > cut else 0).convert("1")
    return _recompressed(worn, quality.jpeg) if quality.jpeg < 90 else worn


def _toned(pixels: Grey, quality: Quality) -> Grey:
    """Paler ink, darker paper, shadow and binder."""
    if quality.ink or quality.paper < 255:
        pixels = quality.ink + pixels * ((quality.paper - quality.ink) / 255)
    if quality.shadow:
        pixels = pixels - _shadow(pixels.shape, quality.shadow)
    if quality.through:
        back = np.asarray(_back(pixels), dtype=np.float32)
        pixels = np.minimum(pixels, 255 - (255 - back) * (quality.through / 255))
    if quality.frame:
        pixels = _framed(pixels, quality.dpi)
    return _bound(pixels, quality.dpi) if quality.binder else pixels


def _grained(pixels: Grey, quality: Quality, grain: np.random.Generator) -> Grey:
    if quality.noise:
        pixels = pixels + grain.standard_normal(pixels.shape, dtype=np.float32) * quality.noise
    if quality.specks:
        dust = grain.random(pixels.shape, dtype=np.float32)
        pixels = np.where(dust < quality.specks, np.float32(20), pixels)
        pixels = np.where(dust > 1 - quality.specks, np.float32(250), pixels)
    return pixels


def _swayed(page: Image.Image, sway: float, waves: float) -> Image.Image:
    """Rows moved up and down along a sine, as on a page that does not lie flat."""
    pixels = np.asarray(page)
    columns = np.arange(pixels.shape[1])
    drop = np.round(sway * np.sin(columns / pixels.shape[1] * 2 * np.pi * waves)).astype(int)
    rows = np.clip(np.arange(pixels.shape[0])[:, None] + drop[None, :], 0, pixels.shape[0] - 1)
    return Image.fromarray(pixels[rows, columns[None, :]])


def _shadow(shape: tuple[int, ...], depth: float) -> Grey:
    across = np.linspace(0, 1, shape[1], dtype=np.float32) ** 2
    down = np.linspace(0.4, 1, shape[0], dtype=np.float32)
    return (depth * down[:, None] * across[None, :]).astype(np.float32)


def _back(pixels: Grey) -> Image.Image:
    """What shines through from the back: the page mirrored, half a line lower, blurred by paper."""
    front = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    mirrored = front.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return ImageChops.offset(mirrored, 0, 20).filter(ImageFilter.GaussianBlur(1.2))


def _framed(pixels: Grey, dpi: int) -> Grey:
    """The sheet on a black ground: 12 mm left and right, 8 mm above and below, slightly slanted."""
    wide, high = round(12 / 25.4 * dpi), round(8 / 25.4 * dpi)
    framed = np.pad(pixels, ((high, high), (wide, wide)), constant_values=25)
    rows, columns = np.ogrid[: framed.shape[0], : framed.shape[1]]
    framed[columns + rows * 0.01 < wide * 1.4] = 25
    return framed


def _bound(pixels: Grey, dpi: int) -> Grey:
    """Two punch holes at the left, 80 mm apart as in German binders, and a dark upper edge."""
    rows, columns = np.ogrid[: pixels.shape[0], : pixels.shape[1]]
    bound = pixels.copy()
    for millimetres in (-40, 40):
        down = rows - (pixels.shape[0] / 2 + millimetres / 25.4 * dpi)
        across = columns - 11 / 25.4 * dpi
        bound[down**2 + across**2 < (2.8 / 25.4 * dpi) ** 2] = 45
    bound[: dpi // 20] = 30
    bound[:, -dpi // 30 :] = 60
    return bound


def _recompressed(page: Image.Image, quality: int) -> Image.Image:
    buffer = BytesIO()
    page.save(buffer, "JPEG", quality=quality)
    buffer.seek(0)
    with Image.open(buffer) as worn:
        return worn.convert("L")
