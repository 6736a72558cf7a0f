"""Turns a document into pages: text that can be believed, or an image for the reader.

The way of one page: :func:`plan_pages` decides where its words come from, :func:`render_page` makes
its picture, :func:`clean_page` levels and cleans it where need be, the reader reads it (unless
``plan.page`` holds the words already), :func:`keep_image` stores a small picture for the viewer and
:func:`finish_page` moves all boxes to that picture.
Text input (``plan.source == "text"``) has no picture: ``plan.page`` is finished as it is.
"""

from pipeline.pages.cleaning import clean_page
from pipeline.pages.keeping import KeptImage, finish_page, keep_image
from pipeline.pages.plan import PagePlan
from pipeline.pages.planning import plan_pages
from pipeline.pages.rendering import render_page
from pipeline.pages.turning import turn_page

__all__ = [
    "KeptImage",
    "PagePlan",
    "clean_page",
    "finish_page",
    "keep_image",
    "plan_pages",
    "render_page",
    "turn_page",
]
