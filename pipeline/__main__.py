"""``python -m pipeline`` is ``protokolle``."""

from pipeline.cli import main

main()
