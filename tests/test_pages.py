"""Documents in, page plans, page images and kept pictures out."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pdf2image import convert_from_bytes
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pipeline.errors import DocumentError, PageError
from pipeline.pages import PagePlan, finish_page, keep_image, plan_pages, render_page
from pipeline.pages.judging import judge_pages
from pipeline.pages.text_file import decode, split_pages
from pipeline.pages.text_layer import _character, _without_soft_hyphens
from pipeline.records import Box, PageImage, SourceDocument, Word
from pipeline.settings import PagesSettings

SETTINGS = PagesSettings(dpi=100)
GERMAN = (
    "Die Vorsitzende begrüßt die Mitglieder und eröffnet die Sitzung. Die Tagesordnung wird "
    "ohne Änderung genehmigt. Über die Straße am Bahnhof wird ausführlich gesprochen, weil die "
    "Bürger eine Lösung für den Verkehr fordern. Das Gespräch mit der Behörde führt später der "
    "Bürgermeister. Für die Feuerwehr werden neue Schläuche beschafft, das müssen wir prüfen."
)
WRONG = GERMAN.translate(str.maketrans({"ü": "u", "ö": "o", "ä": "a", "ß": "B", "Ü": "U"}))


def document(path: Path, media_type: str = "application/pdf") -> SourceDocument:
    return SourceDocument(path.name, "0" * 64, media_type, path.stat().st_size)


def plans(path: Path, media_type: str = "application/pdf") -> tuple[PagePlan, ...]:
    return plan_pages(path, document(path, media_type), SETTINGS)


def wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        if len(line) + len(word) > 70:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def pdf(path: Path, *texts: str, hidden_under_scan: bool = False) -> Path:
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for text in texts:
        if hidden_under_scan:
            canvas.drawInlineImage(scan_of(text), 0, 0, *A4)
        write(canvas, text, invisible=hidden_under_scan)
        canvas.showPage()
    canvas.save()
    return path


def write(canvas: Canvas, text: str, invisible: bool) -> None:
    block = canvas.beginText(72, 760)
    block.setFont("Helvetica-Bold", 18)
    block.setTextRenderMode(3 if invisible else 0)
    block.textLine("Niederschrift")
    block.setFont("Helvetica", 11)
    for line in wrapped(text):
        block.textLine(line)
    canvas.drawText(block)


def scan_of(text: str) -> Image.Image:
    """The page as a scanner sees it."""
    sheet = io.BytesIO()
    canvas = Canvas(sheet, pagesize=A4, invariant=True)
    write(canvas, text, invisible=False)
    canvas.save()
    return convert_from_bytes(sheet.getvalue(), dpi=100, grayscale=True)[0]


def test_digital_text_is_believed(tmp_path: Path) -> None:
    plan = plans(pdf(tmp_path / "x.pdf", GERMAN))[0]
    assert plan.source == "text-layer"
    assert plan.page
    words = plan.page.words
    assert [word.text for word in words[:4]] == ["Niederschrift", "Die", "Vorsitzende", "begrüßt"]
    assert (words[0].bold, words[1].bold) == (True, False)
    assert words[0].size > words[1].size > 0
    box, inch = words[0].box, plan.dpi
    assert box
    assert abs(box.left - inch) <= 4
    assert abs((box.top + box.bottom) / 2 - (842 - 766) / 72 * inch) < 6


def test_text_read_with_the_wrong_language_is_not_believed(tmp_path: Path) -> None:
    plan = plans(pdf(tmp_path / "x.pdf", WRONG, hidden_under_scan=True))[0]
    assert (plan.source, plan.page) == ("ocr", None)
    assert "falsche Sprache" in plan.why


def test_right_text_under_a_scan_is_believed(tmp_path: Path) -> None:
    plan = plans(pdf(tmp_path / "x.pdf", GERMAN, hidden_under_scan=True))[0]
    assert plan.source == "text-layer"


def test_another_document_under_a_scan_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    sentences = GERMAN.split(". ")
    canvas.drawInlineImage(scan_of(". ".join(reversed(sentences))), 0, 0, *A4)
    write(canvas, GERMAN, invisible=True)
    canvas.save()
    (plan,) = plans(path)
    assert plan.source == "ocr"
    assert "nicht auf der Schrift" in plan.why


def test_few_words_under_a_scan_follow_the_other_pages(tmp_path: Path) -> None:
    short = "Der Vorsitzende schließt die Sitzung um 21 Uhr."
    alone = plans(pdf(tmp_path / "x.pdf", short, hidden_under_scan=True))
    assert [plan.source for plan in alone] == ["ocr"]
    path = pdf(tmp_path / "y.pdf", GERMAN, short, hidden_under_scan=True)
    assert [plan.source for plan in plans(path)] == ["text-layer", "text-layer"]


def test_a_blank_page_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    canvas.showPage()
    canvas.save()
    (plan,) = plans(path)
    assert (plan.source, plan.why) == ("text-layer", "leere Seite: nichts darauf")


def test_numbers_of_ligatures_have_no_meaning_and_soft_hyphens_do_not_show() -> None:
    assert [_character(code) for code in (0x0B, 0x0C, 0x1C, 0x20, 0x02)] == [
        "\ufffd",
        "\ufffd",
        "\ufffd",
        " ",
        "-",
    ]
    assert _without_soft_hyphens("Haus\xadhalt") == "Haushalt"
    assert _without_soft_hyphens("Ver\xad") == "Ver-"


def test_digital_text_is_taken_quickly(tmp_path: Path) -> None:
    """Forty pages a second on a free core; the floor leaves room for a busy machine."""
    path = pdf(tmp_path / "x.pdf", *[GERMAN * 5] * 20)
    next(judge_pages(path, 0))
    started = time.process_time()
    assert len(list(judge_pages(path, 0))) == 20
    assert time.process_time() - started < 20 / 15


def test_one_wrong_page_condemns_the_text_under_all_scans(tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf", GERMAN, WRONG, hidden_under_scan=True)
    first, second = plans(path)
    assert (first.source, second.source) == ("ocr", "ocr")
    assert "anderen Seiten" in first.why


def test_scan_without_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    Image.new("L", (850, 1100), 255).save(path)
    assert [(plan.number, plan.source) for plan in plans(path)] == [(1, "ocr")]


def test_encrypted_pdf_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    Canvas(str(path), encrypt="geheim").save()
    with pytest.raises(DocumentError, match="password"):
        plans(path)


def test_damaged_pdf_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.4 nonsense %%EOF")
    with pytest.raises(DocumentError, match="damaged"):
        plans(path)


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf", "kurz", "lang", "aus")
    with pytest.raises(DocumentError, match="3 pages"):
        plan_pages(path, document(path), PagesSettings(max_pages=2))


def test_pdf_page_is_drawn_at_its_size(tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf", GERMAN)
    plan = plans(path)[0]
    image = render_page(path, plan, tmp_path / "drawn", SETTINGS)
    with Image.open(image.path) as picture:
        assert picture.mode == "L"
        assert picture.size == (image.width, image.height)
    assert abs(image.width - 595.3 / 72 * plan.dpi) < 3


def test_page_drawn_at_another_size_is_an_error(tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf", GERMAN)
    plan = PagePlan(1, "ocr", "", "application/pdf", 100, 3000, 4000)
    with pytest.raises(PageError, match="instead of"):
        render_page(path, plan, tmp_path, SETTINGS)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "CMYK", "P", "LA", "I;16"])
def test_pictures_of_every_kind_become_grey(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "x.tif"
    grey = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(grey).rectangle((100, 100, 300, 300), fill=0)
    picture = grey.convert("I;16") if mode == "I;16" else grey.convert(mode)
    picture.save(path, dpi=(300, 300))
    image = render_page(path, plans(path, "image/tiff")[0], tmp_path, SETTINGS)
    with Image.open(image.path) as drawn:
        assert drawn.mode == "L"
        scale = image.width / 850
        assert drawn.getpixel((int(200 * scale), int(200 * scale))) < 60
        assert drawn.getpixel((int(600 * scale), int(600 * scale))) > 200 or mode == "I;16"


def test_every_frame_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "x.tif"
    frames = [Image.new("1", (850, 1100), n % 2) for n in range(3)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    found = plans(path, "image/tiff")
    assert [plan.number for plan in found] == [1, 2, 3]
    image = render_page(path, found[1], tmp_path, SETTINGS)
    with Image.open(image.path) as drawn:
        assert drawn.getpixel((5, 5)) == 255


def test_small_pictures_are_enlarged_and_turned_ones_stand_upright(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (1100, 850), 255).save(path, exif=exif)
    plan = plans(path, "image/jpeg")[0]
    image = render_page(path, plan, tmp_path, SETTINGS)
    assert image.height > image.width > 2000
    assert 280 <= image.dpi <= 320


def test_a_picture_bomb_is_refused_before_decoding(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    Image.new("1", (4000, 4000)).save(path)
    with pytest.raises(DocumentError, match="4000 x 4000"):
        plan_pages(path, document(path, "image/png"), PagesSettings(max_pixels=1_000_000))


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
def test_kept_picture_is_small_and_boxes_follow(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / "page.pgm"
    Image.effect_noise((2480, 3508), 40).save(source)
    image = PageImage(1, str(source), 2480, 3508, 300)
    target = tmp_path / "kept" / f"1{suffix}"
    kept = keep_image(image, target, PagesSettings())
    with Image.open(target) as picture:
        assert picture.size == (kept.width, kept.height)
    plan = PagePlan(1, "ocr", "Bild", "application/pdf", 300)
    word = Word("Ort", Box(0, 1000, 2480, 1040), 0.5)
    page = finish_page(plan, image, [word], kept, "1-pages/1.jpg")
    assert page.words[0].box == Box(0, 500, 1240, 520)
    assert (page.confidence, page.image_path, page.dpi) == (0.5, "1-pages/1.jpg", 150)


def test_kept_text_page_is_below_the_limit(tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf", GERMAN * 5)
    image = render_page(path, plans(path)[0], tmp_path, SETTINGS)
    target = tmp_path / "1.jpg"
    keep_image(image, target, SETTINGS)
    assert target.stat().st_size < SETTINGS.kept_bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_files_are_decoded(encoding: str) -> None:
    assert decode("Begrüßung\r\nStraße".encode(encoding)) == "Begrüßung\nStraße"


def test_form_feeds_part_pages(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("Seite eins\n\fSeite zwei\n\f", encoding="utf-8")
    found = plans(path, "text/plain")
    assert [[word.text for word in plan.page.words] for plan in found if plan.page] == [
        ["Seite", "eins"],
        ["Seite", "zwei"],
    ]


def test_single_leading_blanks_part_pages_of_a_dump() -> None:
    body = "\n".join(f"Zeile {n} ohne Einzug" for n in range(20))
    pages = split_pages(f"Titel\n{body}\n TOP 1 Haushalt\n{body}\n TOP 2 Wege\n{body}")
    assert [lines[0].strip() for _, lines in pages] == ["Titel", "TOP 1 Haushalt", "TOP 2 Wege"]


def test_indented_text_is_one_page() -> None:
    text = "Titel\n Eins\n   Unterpunkt\n Zwei\n   Unterpunkt\nEnde"
    assert len(split_pages(text)) == 1


def test_real_layers_are_judged(shared: Path) -> None:
    real = shared / "real"
    for path in real.glob("*.digital.pdf"):
        assert {plan.source for plan in plans(path)} == {"text-layer"}, path.name
    for path in real.glob("*.wrong-layer.pdf"):
        assert {plan.source for plan in plans(path)} == {"ocr"}, path.name


@pytest.mark.parametrize(
    ("scan_dpi", "read_at"), [(72, 100), (150, 150), (200, 200), (400, 400), (600, 100)]
)
def test_a_scan_is_read_at_its_own_resolution_where_that_can_be_read(
    tmp_path: Path, scan_dpi: int, read_at: int
) -> None:
    size = round(8.27 * scan_dpi), round(11.69 * scan_dpi)
    Image.new("1", size, 1).save(tmp_path / "scan.pdf", resolution=scan_dpi)
    (plan,) = plans(tmp_path / "scan.pdf")
    assert plan.dpi == read_at
