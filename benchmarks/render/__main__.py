"""Command line: `python -m benchmarks.render OUT_DIR [--quality clean300] [NAME ...]`."""

import argparse
import sys
from pathlib import Path

from benchmarks.render.degrade import QUALITIES
from benchmarks.render.scan import HELD_ASIDE, fixture_names, render


def main() -> int:
    """Renders the named protocols, or all; several qualities go to a folder each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.render", description=__doc__)
    parser.add_argument("target", type=Path, metavar="OUT_DIR")
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="fictional protocols; if none is named, all but those held aside",
    )
    parser.add_argument(
        "--quality",
        action="append",
        choices=sorted(QUALITIES),
        help="may be repeated; default: clean300",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=None,
        help="folder in which finished scans are kept by content",
    )
    chosen = parser.parse_intermixed_args()
    qualities = list(dict.fromkeys(chosen.quality or ["clean300"]))
    known = fixture_names()
    unknown = sorted(set(chosen.names) - {*known, *fixture_names(HELD_ASIDE)})
    if unknown:
        parser.error(f"no fixture {', '.join(unknown)}; there are: {', '.join(known)}")
    names = chosen.names or known
    jobs = [(name, quality) for quality in qualities for name in names]
    for count, (name, quality) in enumerate(jobs, 1):
        folder = chosen.target / quality if len(qualities) > 1 else chosen.target
        scan = render(name, quality, folder, chosen.cache)
        print(f"[{count}/{len(jobs)}] {quality:12} {scan.document}", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
