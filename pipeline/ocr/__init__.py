"""Turns a page image into words with boxes and confidence."""

from pipeline.ocr.choosing import chosen_engine
from pipeline.ocr.doubts import doubts
from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.ocr.fixed import FixedEngine
from pipeline.ocr.ink_evidence import mended_by_ink
from pipeline.ocr.library import LibraryEngine
from pipeline.ocr.lost_print import with_lost_print
from pipeline.ocr.scrawl import without_scrawl
from pipeline.ocr.second_reading import ReadSheet, read_again
from pipeline.ocr.tesseract import TesseractEngine, check_tesseract
from pipeline.ocr.unread_ink import unread_ink
from pipeline.ocr.upright import read_upright
from pipeline.ocr.weight import with_weight

__all__ = [
    "FixedEngine",
    "LibraryEngine",
    "OcrEngine",
    "PieceReading",
    "ReadSheet",
    "TesseractEngine",
    "check_tesseract",
    "chosen_engine",
    "doubts",
    "mended_by_ink",
    "read_again",
    "read_upright",
    "unread_ink",
    "with_lost_print",
    "with_weight",
    "without_scrawl",
]
