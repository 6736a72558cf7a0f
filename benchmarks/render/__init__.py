"""Turns a fictional protocol in plain mark-up into a scan, its exact text, and a gold list of what is in it."""
