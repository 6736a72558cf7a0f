"""Scripts that build what is learned: each writes one file of ``pipeline/data``."""
