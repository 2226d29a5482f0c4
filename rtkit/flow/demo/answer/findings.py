"""Findings and the way to what they rest on, there and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.demo.answer.views import FindingView
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.flow.demo.answer.holds import Holds
    from rtkit.flow.demo.answer.signs import Signs
    from rtkit.flow.demo.article.views import Exhibit
    from rtkit.model import Finding


class Places(NamedTuple):
    """Everything on the page that a finding can rest on, by the names that findings use, and whether it holds.

    A cell is called by the heading it stands under: `headings`.
    """

    exhibits: Mapping[str, Exhibit]
    metrics: Mapping[str, str]
    cells: Mapping[str, str]
    headings: Mapping[str, str]
    hypotheses: Mapping[str, str]
    holds: Holds
    signs: Signs

    def find(self, name: str) -> Link:
        """The link to a piece of evidence; without an address where the page does not show it."""
        if name in self.exhibits:
            exhibit = self.exhibits[name]
            return Link(exhibit.label, "#" + exhibit.anchor, exhibit.caption.striptags())
        if name in self.metrics:
            return Link(clean(name), "#" + self.metrics[name], "metric")
        if name in self.cells:
            return Link(self.headings.get(name) or "cell", "#" + self.cells[name], clean(name))
        return Link(clean(name), "", "not on this page")


def finding_views(findings: Iterable[Finding], anchors: Mapping[str, Link], places: Places) -> list[FindingView]:
    """The findings, numbered as they stand."""
    pictured: set[str] = set()
    return [_view(number, finding, anchors, places, pictured) for number, finding in enumerate(findings, start=1)]


def _view(
    number: int, finding: Finding, anchors: Mapping[str, Link], places: Places, pictured: set[str]
) -> FindingView:
    evidence = _told_apart(places.find(name) for name in finding.evidence)
    figures = (places.exhibits[name] for name in finding.evidence if name in places.exhibits)
    figure = next((one for one in figures if one.kind == "figure" and one.anchor not in pictured), None)
    pictured |= {figure.anchor} if figure else set()
    line = None if figure else places.signs.number(finding, places.metrics)
    hypothesis = places.hypotheses.get(finding.hypothesis or "")
    return FindingView(
        number=number,
        id=finding.id,
        anchor=anchors[finding.id].href.removeprefix("#"),
        statement=inline(finding.statement),
        chips=(Chip(f"{finding.confidence} confidence"),) if finding.confidence else (),
        hypothesis=Link(finding.hypothesis or "", f"#{hypothesis}" if hypothesis else "")
        if finding.hypothesis
        else None,
        evidence=evidence,
        picture=Link(figure.label, "#" + figure.anchor) if figure else None,
        holds=places.holds.view(finding),
        line=line,
        table=None if figure or line else places.signs.table(finding, places.exhibits),
    )


def _told_apart(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links, numbered where cells under one heading would read the same."""
    told: dict[str, Link] = {}
    for link in links:
        text, number = link.text, 1
        while text in told and told[text].href != link.href:
            number += 1
            text = f"{link.text} ({number})"
        told[text] = replace(link, text=text)
    return tuple(told.values())


def backlinks(findings: Iterable[FindingView]) -> dict[str, tuple[Link, ...]]:
    """For each anchor that is evidence, the findings that rest on it."""
    found: dict[str, tuple[Link, ...]] = {}
    for finding in findings:
        for target in dict.fromkeys(link.href.removeprefix("#") for link in finding.evidence if link.href):
            found[target] = (*found.get(target, ()), Link(f"finding {finding.number}", "#" + finding.anchor))
    return found
