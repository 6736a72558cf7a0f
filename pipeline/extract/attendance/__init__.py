"""Who took part in which role: lists of people below labels, in tables and in sentences.

`lists.py` finds the lists (`labels.py`, `scan.py`), `tables/` those with columns, `entries/` parts
one list into people and what stands beside them, `participants.py` makes the rows of all that;
`sentences.py` reads what is told in prose.
"""
