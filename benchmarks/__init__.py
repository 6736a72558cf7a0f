"""Measures of quality and speed: fictional protocols, their scans, and the gates that guard the figures."""
