"""Templates, styles and the Datasette plugin that shows each fact on its scanned page."""
