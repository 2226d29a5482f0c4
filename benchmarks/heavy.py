"""Import-heavy tickets: ten code cells with pandas, matplotlib and scikit-learn, no two alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from benchmarks.tickets import as_jupyter_writes

if TYPE_CHECKING:
    from pathlib import Path

CELLS: Final = 10
MODELS: Final = (
    ("linear_model", "LogisticRegression", "max_iter=200"),
    ("ensemble", "RandomForestClassifier", "n_estimators=20, random_state=seed"),
    ("svm", "SVC", "gamma='scale'"),
    ("neighbors", "KNeighborsClassifier", "n_neighbors=7"),
    ("tree", "DecisionTreeClassifier", "max_depth=6, random_state=seed"),
    ("naive_bayes", "GaussianNB", ""),
)
"""Module of scikit-learn, class, arguments. None begins threads, which would wait for those of the notebook beside."""

IMPORTS: Final = """\
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from sklearn.{module} import {model}
from sklearn.metrics import confusion_matrix, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler"""

SOURCES: Final = (
    "seed, rows, columns = {seed}, {rows}, {columns}\nrng = np.random.default_rng(seed)",
    """\
table = pd.DataFrame(rng.normal(size=(rows, columns)), columns=[f"x{{i}}" for i in range(columns)])
table["group"] = rng.choice(list("abcd"), size=rows)
table["label"] = (table["x0"] + table["x1"] * table["x2"] + rng.normal(scale=0.5, size=rows) > 0).astype(int)
table.head({head})""",
    "table.describe().round(2)",
    'summary = table.groupby("group").agg(["mean", "std"]).round(3)\nsummary',
    """\
figure, axes = plt.subplots(1, 2, figsize=(8, 3))
axes[0].hist(table["x0"], bins={bins})
axes[1].scatter(table["x1"], table["x2"], c=table["label"], s=4)
plt.show()""",
    """\
data = table.filter(like="x")
train, test, train_label, test_label = train_test_split(data, table["label"], random_state=seed)
scaler = StandardScaler().fit(train)""",
    "model = {model}({arguments}).fit(scaler.transform(train), train_label)",
    'guess = model.predict(scaler.transform(test))\nprint("auc", round(roc_auc_score(test_label, guess), 3))',
    """\
plt.imshow(confusion_matrix(test_label, guess), cmap="Blues")
plt.title("{id}")
plt.show()
print("{id} says", round(roc_auc_score(test_label, guess), 3), round(float(table["x0"].sum()), 3))""",
)
"""The nine cells after the imports; the last prints the line by which its work is known."""


def make_heavy_tickets(folder: Path, count: int) -> list[Path]:
    """Write the tickets into the folder; each has data, a model and texts of its own."""
    paths = []
    for number in range(1, count + 1):
        path = folder / f"RT-{number:04d}-import-heavy.ipynb"
        path.write_text(as_jupyter_writes(notebook_of(number, heavy_cells(number))), encoding="utf-8")
        paths.append(path)
    return paths


def heavy_cells(number: int) -> list[str]:
    """The sources of the ten cells of this ticket."""
    module, model, arguments = MODELS[number % len(MODELS)]
    values = {
        "id": f"RT-{number:04d}",
        "module": module,
        "model": model,
        "arguments": arguments,
        "seed": number,
        "rows": 1000 + 10 * number,
        "columns": 6 + number % 5,
        "head": 4 + number % 3,
        "bins": 20 + number,
    }
    return [IMPORTS.format(**values), *(source.format(**values) for source in SOURCES)]


def notebook_of(number: int, sources: list[str]) -> dict[str, Any]:
    """A ticket that was answered, with these code cells and no outputs."""
    metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
        "rtkit": {
            "format": 1,
            "id": f"RT-{number:04d}",
            "question": f"How well can label {number} be told from its columns?",
            "status": "answered",
        },
    }
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}-{place}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": source.splitlines(keepends=True),
        }
        for place, source in enumerate(sources)
    ]
    return json.loads(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}))
