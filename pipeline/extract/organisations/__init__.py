"""Associations, companies, offices and ministries that the text names."""
