"""From a shelf of scanned German protocols to a database that people can ask.

The way of the data, room by room:

``intake`` (which files) -> ``pages`` (one image a page) -> ``ocr`` (words with boxes) ->
``layout`` (lines in reading order) -> ``correct`` (mis-reads repaired, each recorded) ->
``structure`` (head, attendance, agenda items) -> ``extract`` (facts with evidence) ->
``store`` (one transaction a document) -> ``publish`` (views, search, Datasette).
"""

__version__ = "0.1.0"
