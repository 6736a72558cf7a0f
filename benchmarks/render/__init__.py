"""Turns a fictional protocol in plain mark-up into a scan with its exact text and its gold."""
