"""Names as printed into persons: their parts, their offices, and who is who."""
