"""Lists, tables and sentences that say who took part, into people with their roles."""
