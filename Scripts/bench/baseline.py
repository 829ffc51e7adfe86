#!/usr/bin/env python3
"""What a plain learner makes of the reports that ours learns from: TF-IDF and logistic regression.

Both files are JSON lines with the fields `text`, `category`, `urgent`, `exclusion` and `group`; an empty text means
that there is none. Nothing of a group may stand in both files, or the figures would praise the memory.

Two learners are tried, by words (1 and 2) and by pieces of words (2 to 5 letters). Prints one JSON object.
"""

import argparse
import json
import sys

import numpy
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.pipeline import make_pipeline

FEATURES = {
    "words": {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"(?u)\b\w+\b"},
    "pieces": {"analyzer": "char_wb", "ngram_range": (2, 5)},
}
NONE = "none"


def main():
    options = read_options()
    train, test = read(options.train), read(options.test)
    shared = {row["group"] for row in train} & {row["group"] for row in test} - {""}
    if shared:
        sys.exit(f"in both files: groups {', '.join(sorted(shared)[:5])}")
    result = {"train": len(train), "test": len(test)}
    for name, features in FEATURES.items():
        result[name] = measure(train, test, features)
    print(json.dumps(result, ensure_ascii=False, indent=2))


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", help="what is learnt from (JSON lines)")
    parser.add_argument("test", help="what is asked (JSON lines)")
    return parser.parse_args()


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    for number, row in enumerate(rows, 1):
        missing = {"text", "category", "urgent", "exclusion", "group"} - row.keys()
        if missing:
            sys.exit(f"{path}:{number}: no {', '.join(sorted(missing))}")
    if not rows:
        sys.exit(f"{path}: empty")
    return rows


def measure(train, test, features):
    return {
        "category": category(*labelled(train, "category"), *labelled(test, "category"), features),
        "urgent": kind(train, test, "urgent", features),
        "exclusion": kind(train, test, "exclusion", features),
    }


# --- Learning


def learnt(texts, labels, features):
    if len(set(labels)) == 1:
        return DummyClassifier(strategy="most_frequent").fit(texts, labels)
    vectors = TfidfVectorizer(lowercase=True, sublinear_tf=True, **features)
    # Rare kinds weigh as much as frequent ones; the seed changes nothing with this solver, and is said all the same.
    learner = LogisticRegression(C=10.0, class_weight="balanced", max_iter=2000, random_state=0)
    return make_pipeline(vectors, learner).fit(texts, labels)


def labelled(rows, field):
    """Only rows that have a label: a report that is excluded belongs to no category."""
    kept = [row for row in rows if row[field]]
    return [row["text"] for row in kept], [row[field] for row in kept]


# --- Measuring


def category(texts, labels, asked, wanted, features):
    if not labels or not wanted:
        return {"n": len(wanted)}
    model = learnt(texts, labels, features)
    sure = model.predict_proba(asked)
    said = model.classes_[sure.argmax(axis=1)]
    return {
        "n": len(wanted),
        "accuracy": accuracy_score(wanted, said),
        "macroF1": f1_score(wanted, said, average="macro", zero_division=0),
        "ece": calibration_error(sure.max(axis=1), said == numpy.array(wanted)),
        "recall": recalls(wanted, said),
    }


def kind(train, test, field, features):
    """Which kind, none among them; and whether there is any, which is what must not be missed."""
    model = learnt([row["text"] for row in train], [row[field] or NONE for row in train], features)
    wanted = numpy.array([row[field] or NONE for row in test])
    said = model.predict([row["text"] for row in test])
    is_there, is_said = wanted != NONE, said != NONE
    both = int((is_there & is_said).sum())
    return {
        "n": len(wanted),
        "positives": int(is_there.sum()),
        "accuracy": accuracy_score(wanted, said),
        "anyPrecision": share(both, int(is_said.sum())),
        "anyRecall": share(both, int(is_there.sum())),
        "recall": recalls(wanted, said),
    }


def recalls(wanted, said):
    labels = sorted(set(wanted))
    values = recall_score(wanted, said, labels=labels, average=None, zero_division=0)
    return {label: value for label, value in zip(map(str, labels), map(float, values))}


def calibration_error(sure, is_right, bins=10):
    """How far, on average, «so sure» is from «so often right», over equal bins of sureness."""
    bin_of = numpy.minimum((sure * bins).astype(int), bins - 1)
    error = 0.0
    for number in range(bins):
        inside = bin_of == number
        if inside.any():
            error += inside.mean() * abs(is_right[inside].mean() - sure[inside].mean())
    return float(error)


def share(part, whole):
    """None of nothing."""
    return part / whole if whole else None


if __name__ == "__main__":
    main()
