"""Municipalities, districts, streets and sites that the text names."""
