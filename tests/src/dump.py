"""Prints all that an SQLite database holds, a line a row: the table, a tab, the row as JSON.

Left out is what goes on by itself: tasks that recur, and when a key was used last.
"""

import json
import sqlite3
import sys

RECUR = ("letter_sweep", "purge", "held_news")

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
database.row_factory = sqlite3.Row
database.execute("BEGIN")
for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
    lines = []
    for row in map(dict, database.execute(f'SELECT * FROM "{table}"')):
        row.pop("last_used_at", None)
        if table != "tasks" or row["kind"] not in RECUR:
            lines.append(json.dumps(row, default=bytes.hex))
    for line in sorted(lines):
        print(table, line, sep="\t")
