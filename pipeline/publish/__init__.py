"""The database into a website for readers: Datasette with descriptions, queries and page viewer."""

from pipeline.publish.serve import serve

__all__ = ["serve"]
