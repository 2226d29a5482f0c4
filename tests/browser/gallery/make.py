"""A notebook with one of everything that draws itself: `python tests/browser/gallery/make.py gallery.ipynb`."""

# ruff: noqa: ISC004  # code over several lines
from __future__ import annotations

import json
import sys
from pathlib import Path

CELLS = (
    ("# A gallery of outputs\n\nWhat each library leaves in a notebook, and what the page makes of it.", ""),
    ("## Plotly", "import plotly.express as px\n\npx.scatter(px.data.iris(), x='sepal_width', y='sepal_length', "
     "color='species', height=420)"),
    ("A surface needs WebGL.", "import plotly.graph_objects as go\n\n"
     "go.Figure(go.Surface(z=[[(x - 9) ** 2 - (y - 9) ** 2 for x in range(19)] for y in range(19)]))"),
    ("## Altair\n\nWith tooltips only, a picture; with a selection, a frame.",
     "import altair as alt\nimport pandas as pd\n\n"
     "points = pd.DataFrame({'dose': range(12), 'answer': [1, 3, 2, 5, 6, 5, 8, 9, 8, 11, 12, 11]})\n"
     "alt.Chart(points).mark_line(point=True).encode(x='dose', y='answer', tooltip=['dose', 'answer'])"),
    ("", "brush = alt.selection_interval()\nchart = alt.Chart(points).mark_point(size=80).encode(\n    x='dose', "
     "y='answer', color=alt.condition(brush, alt.value('teal'), alt.value('lightgrey')))\nchart.add_params(brush)"),
    ("## Bokeh", "from bokeh.io import output_notebook\nfrom bokeh.plotting import figure, show\n\noutput_notebook()"),
    ("", "plot = figure(width=560, height=320, title='Growth')\nplot.line([1, 2, 3, 4], [1, 4, 9, 16], line_width=3)\n"
     "show(plot)"),
    ("## folium\n\nIts tiles and its library lie on the web.",
     "import folium\n\nfolium.Map(location=[50, 10], zoom_start=4)"),
    ("## ipywidgets", "import ipywidgets as widgets\n\nwidgets.VBox([widgets.FloatSlider(value=0.3, max=1, "
     "description='alpha'), widgets.Dropdown(options=['mean', 'median'], description='by'), "
     "widgets.Checkbox(value=True, description='robust')])"),
    ("## An estimator", "from sklearn.linear_model import LogisticRegression\nfrom sklearn.pipeline import "
     "make_pipeline\nfrom sklearn.preprocessing import StandardScaler\n\n"
     "make_pipeline(StandardScaler(), LogisticRegression())"),
    ("## A script of one's own", "from IPython.display import HTML\n\nHTML('<p id=\"told\">Before.</p><script>"
     "document.getElementById(\"told\").textContent = \"Counted to \" + [1, 2, 3].length</script>')"),
    ("## pandas", "points.head()"),
    ("## Mathematics\n\n$$\\hat{y} = \\frac{1}{n} \\sum_i x_i$$", "from IPython.display import Math\n\n"
     "Math(r'\\int_0^1 x^2 dx = \\frac{1}{3}')"),
    ("## mermaid\n\n```mermaid\ngraph LR\n  ask --> run --> answer\n```", ""),
)  # fmt: skip


def gallery() -> dict:
    """The notebook, executed here."""
    import nbclient
    import nbformat

    notebook = nbformat.v4.new_notebook()
    for text, code in CELLS:
        notebook.cells += [nbformat.v4.new_markdown_cell(text)] if text else []
        notebook.cells += [nbformat.v4.new_code_cell(code)] if code else []
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", store_widget_state=True).execute()
    return json.loads(nbformat.writes(notebook))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(gallery(), indent=1) + "\n", "utf-8")
