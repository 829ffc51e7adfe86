#!/usr/bin/env python3
"""Holds our answers to «in which unit does this point lie» against GEOS.

The CSV has a column `longitude`, a column `latitude` (whole ten-millionths of a degree) and, for each file of
boundaries, a column that is named like the file without its ending: the code of the unit that we say the point lies
in, empty outside. Where units share a border, the lowest code has the point.

Prints one JSON object for each file of boundaries, a line each, and to stderr the first disagreements. Ends with 1 where
one is farther from every border than the limit.
"""

import argparse
import csv
import json
import math
import pathlib
import sys
import time

import numpy
import shapely

METRES_PER_DEGREE = 111_320.0


def main():
    options = read_options()
    points, answers = read_answers(options.answers)
    is_wrong = False
    for path in options.boundaries:
        codes, shapes = read_boundaries(path)
        result, differing = compare(points, answers[path.stem], codes, shapes, options.metres)
        print(json.dumps({"boundaries": path.stem, **result}), flush=True)
        for line in differing[: options.show]:
            print(line, file=sys.stderr)
        is_wrong = is_wrong or result["farther"] > 0
    return 1 if is_wrong else 0


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answers", type=pathlib.Path, help="the CSV of points and our answers")
    parser.add_argument(
        "boundaries", type=pathlib.Path, nargs="+", help="GeoJSON, a feature for each unit with its code as `ma`")
    parser.add_argument("--metres", type=float, default=1.0, help="nearer to a border than this nobody is wrong (1)")
    parser.add_argument("--show", type=int, default=20, help="so many disagreements are listed (20)")
    return parser.parse_args()


# --- Reading


def read_answers(path):
    with open(path, newline="", encoding="utf-8") as file:
        lines = csv.reader(file)
        names = next(lines)
        columns = list(zip(*lines))
    table = dict(zip(names, columns))
    fixed = numpy.array([table["longitude"], table["latitude"]], dtype=numpy.int64)
    return fixed.T / 1e7, {name: numpy.array(column, dtype=object) for name, column in table.items()}


def read_boundaries(path):
    """Codes in ascending order, each with its shape."""
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    units = sorted((feature["properties"]["ma"], json.dumps(feature["geometry"])) for feature in features)
    return [code for code, _ in units], shapely.from_geojson([shape for _, shape in units])


# --- Comparing


def compare(points, ours, codes, shapes, metres):
    began = time.monotonic()
    theirs = numpy.full(len(points), "", dtype=object)
    tree = shapely.STRtree(shapely.points(points))
    # From the highest code to the lowest, so that the lowest has what several touch.
    for code, shape in reversed(list(zip(codes, shapes))):
        theirs[tree.query(shape, predicate="intersects")] = code
    seconds = time.monotonic() - began
    differing = numpy.flatnonzero(theirs != ours)
    far = distances(points[differing], shapes)
    order = numpy.argsort(-far)
    lines = [
        f"{points[differing[i]][1]:.7f}, {points[differing[i]][0]:.7f}: ours {ours[differing[i]] or '–'}, "
        f"GEOS {theirs[differing[i]] or '–'}, {far[i]:.4f} m from a border"
        for i in order
    ]
    inside = int(numpy.count_nonzero(ours != ""))
    return {
        "points": len(points),
        "inside": inside,
        "outside": len(points) - inside,
        "disagreements": len(differing),
        "farther": int(numpy.count_nonzero(far > metres)),
        "farthest": float(far.max()) if len(far) else 0.0,
        "seconds": round(seconds, 3),
        "geos": shapely.geos_version_string,
    }, lines


def distances(points, shapes):
    """Metres from each point to the nearest border of any unit, on the plane that touches the middle of the land."""
    if len(points) == 0:
        return numpy.zeros(0)
    west, south, east, north = shapely.total_bounds(shapes)
    scale = METRES_PER_DEGREE * numpy.array([math.cos(math.radians((south + north) / 2)), 1.0])
    borders = shapely.STRtree(shapely.transform(shapely.boundary(shapes), lambda degrees: degrees * scale))
    _, far = borders.query_nearest(shapely.points(points * scale), return_distance=True, all_matches=False)
    return far


if __name__ == "__main__":
    sys.exit(main())
