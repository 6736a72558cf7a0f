"""Measures quality and speed: fictional protocols, their scans, gates for the figures."""
