"""Pages that lie askew, are white on black or have a black frame, made ready to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from pipeline.pages import clean_page, turn_page
from pipeline.pages.skew import slope
from pipeline.pages.softening import softened
from pipeline.records import PageImage

LINES = 40


def sheet() -> Image.Image:
    """Forty rows of bars as long as words."""
    page = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(page)
    for line in range(LINES):
        for word in range(9):
            left, top = 150 + word * 100, 150 + line * 35
            draw.rectangle((left, top, left + 50 + 7 * (word * line % 6), top + 16), fill=20)
    return page


def kept(page: Image.Image, folder: Path) -> PageImage:
    path = folder / "page.pgm"
    page.save(path)
    return PageImage(1, str(path), page.width, page.height, 150)


def only_softened(page: Image.Image, folder: Path) -> bool:
    cleaned = clean_page(kept(page, folder))
    with Image.open(cleaned.path) as picture:
        return cleaned.skew == 0 and picture.tobytes() == softened(page).tobytes()


def test_a_good_page_is_only_softened(tmp_path: Path) -> None:
    assert only_softened(sheet(), tmp_path)


def test_edges_of_greys_become_softer_and_areas_stay() -> None:
    soft = softened(sheet())
    assert soft.getpixel((160, 155)) == 20
    assert 20 < soft.getpixel((160, 150)) < 250


def test_softening_weighs_each_pixel_as_pillow_does() -> None:
    page = Image.effect_noise((210, 150), 60)
    kernel = ImageFilter.Kernel((3, 3), (1, 2, 1, 2, 4, 2, 1, 2, 1))
    assert softened(page).tobytes() == page.filter(kernel).tobytes()


def test_specks_and_pinholes_of_one_bit_scans_go_and_points_stay() -> None:
    page = sheet().point(lambda level: 255 * (level > 128))
    page.putpixel((60, 60), 0)
    page.putpixel((160, 155), 255)
    page.paste(0, (80, 60, 83, 63))
    soft = softened(page)
    assert soft.getpixel((60, 60)) == 255
    assert soft.getpixel((160, 155)) == 0
    assert soft.getpixel((81, 61)) < 60


@pytest.mark.parametrize("degrees", [-10, -3.5, 2, 7, 10])
def test_a_page_askew_is_levelled(degrees: float, tmp_path: Path) -> None:
    askew = sheet().rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=250)
    cleaned = clean_page(kept(askew, tmp_path))
    assert cleaned.skew == pytest.approx(degrees, abs=0.3)
    with Image.open(cleaned.path) as picture:
        assert picture.size == (cleaned.width, cleaned.height)
        assert slope(picture) == 0


def test_the_page_as_drawn_is_turned_not_the_levelled_one(tmp_path: Path) -> None:
    askew = sheet().rotate(5, Image.Resampling.BICUBIC, expand=True, fillcolor=250)
    level = clean_page(kept(askew, tmp_path))
    upside_down = turn_page(level, 180)
    assert (upside_down.rotation, upside_down.skew) == (180, pytest.approx(5, abs=0.3))


def test_white_on_black_is_turned_round(tmp_path: Path) -> None:
    cleaned = clean_page(kept(ImageChops.invert(sheet()), tmp_path))
    with Image.open(cleaned.path) as picture:
        assert picture.getpixel((5, 5)) == 250


def test_a_black_frame_becomes_paper_and_print_stays(tmp_path: Path) -> None:
    framed = ImageOps.expand(sheet(), 60, 15)
    cleaned = clean_page(kept(framed, tmp_path))
    with Image.open(cleaned.path) as picture:
        assert picture.getpixel((5, 5)) == 250
        assert picture.getpixel((60 + 160, 60 + 155)) == 20


def test_a_shadow_is_lifted_and_print_stays_dark(tmp_path: Path) -> None:
    shade = Image.linear_gradient("L").resize((1240, 1754)).point(lambda level: level * 0.4)
    cleaned = clean_page(kept(ImageChops.subtract(sheet(), shade), tmp_path))
    with Image.open(cleaned.path) as picture:
        corners = [picture.getpixel(place) for place in ((5, 5), (1235, 1748))]
        assert min(corners) > 235
        assert picture.getpixel((160, 1500 + 20)) < 120


def test_a_dark_photograph_over_half_the_page_is_no_frame(tmp_path: Path) -> None:
    page = sheet()
    page.paste(30, (0, 900, 1240, 1754))
    assert only_softened(page, tmp_path)
