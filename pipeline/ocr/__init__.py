"""Turns a page image into words with boxes and confidence."""

from pipeline.ocr.engine import OcrEngine
from pipeline.ocr.fixed import FixedEngine
from pipeline.ocr.tesseract import TesseractEngine, check_tesseract
from pipeline.ocr.upright import read_upright

__all__ = ["FixedEngine", "OcrEngine", "TesseractEngine", "check_tesseract", "read_upright"]
