"""Trains the small model of people, places and bodies that ships in ``pipeline/data/ner``."""
