"""The database into a website for readers: Datasette with descriptions, queries and page viewer."""

from pipeline.publish.serve import metadata, serve, site

__all__ = ["metadata", "serve", "site"]
