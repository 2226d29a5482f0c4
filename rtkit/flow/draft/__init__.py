"""From a question to a ticket: everything is checked, then one notebook is written."""

from rtkit.flow.draft.draft import draft
from rtkit.flow.draft.request import DraftRequest, WantedHypothesis

__all__ = ["DraftRequest", "WantedHypothesis", "draft"]
