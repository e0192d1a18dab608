#!/usr/bin/env python3
"""Draws the figures of two runs of `tests/bench --json` beside each other, as SVG on stdout.

    tests/load/picture.py LAST NOW >bench.svg

A bar is how much of its aim a row reaches: of what should be small, the aim as a part of what was measured. The line is the
aim; the thin stroke is the spread over the turns.
"""

import html
import json
import statistics
import sys

WIDTH, LABELS, STEP, SCALE_ENDS = 1240, 720, 34, 2.0
COLOURS = {"last": "#b8c4ce", "now": "#1f6f8b", "missed": "#c2571a"}


def reached(row):
    """The least, the median and the most of the aim that was reached in a turn; None: it was not measured."""
    if row is None or not row["measured"]:
        return None
    least, most = row["at_least"], row["at_most"]
    parts = sorted(one / least if least else most / max(one, 1e-9) for one in row["measured"])
    return parts[0], statistics.median(parts), parts[-1]


def bar(parts, top, height, colour):
    def at(part):
        return LABELS + min(part, SCALE_ENDS) / SCALE_ENDS * (WIDTH - LABELS - 20)

    low, middle, high = parts
    y = top + height / 2
    return (
        f'<rect x="{LABELS}" y="{top}" width="{at(middle) - LABELS:.1f}" height="{height}" fill="{colour}"/>'
        f'<path d="M{at(low):.1f} {y}H{at(high):.1f}" stroke="#222" stroke-width="1.5"/>'
    )


def main(last, now):
    runs = [json.load(open(one, encoding="utf-8")) for one in (last, now)]
    before = {row["key"]: row for row in runs[0]["rows"]}
    lines, top = [], 30
    for row in runs[1]["rows"]:
        was, is_now = reached(before.get(row["key"])), reached(row)
        aim = f"≥ {row['at_least']:g}" if row["at_least"] else f"≤ {row['at_most']:g}"
        figure = f"{statistics.median(row['measured']):.3g}" if row["measured"] else "not measured"
        unit = "" if row["is_ratio"] or not row["measured"] else f" {row['unit']}"
        label = html.escape(f"{row['path'].rstrip(' ¹²³⁴⁵⁶⁷⁸⁹⁰')}: {figure}{unit} ({aim})")
        lines.append(f'<text x="{LABELS - 8}" y="{top + 15}" text-anchor="end">{label}</text>')
        if was:
            lines.append(bar(was, top, 9, COLOURS["last"]))
        if is_now:
            lines.append(bar(is_now, top + 11, 12, COLOURS["now" if is_now[1] >= 1 else "missed"]))
        top += STEP
    aim = LABELS + (WIDTH - LABELS - 20) / SCALE_ENDS
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 10}" font-family="sans-serif" font-size="12">'
        f'<rect width="{WIDTH}" height="{top + 10}" fill="#fff"/>'
        f'<text x="{LABELS}" y="18">last grey, now coloured; the line is the aim, the end twice as much</text>'
        + "".join(lines)
        + f'<path d="M{aim} 24V{top}" stroke="#222" stroke-dasharray="4 3"/></svg>'
    )


main(*sys.argv[1:])
