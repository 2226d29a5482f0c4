"""Ticket templates: notebooks that new tickets are copied from, and where they are found."""

from rtkit.templates.find import Found, find_templates, get_template
from rtkit.templates.folders import Origin, TemplateFolder, template_folders
from rtkit.templates.template import KEY, BrokenTemplate, Template, read_template

__all__ = [
    "KEY",
    "BrokenTemplate",
    "Found",
    "Origin",
    "Template",
    "TemplateFolder",
    "find_templates",
    "get_template",
    "read_template",
    "template_folders",
]
