"""The page on paper: printed to PDF by a browser that is installed."""

from rtkit.flow.demo.paper.browsers import VARIABLE, find_browser
from rtkit.flow.demo.paper.printing import BrowserFault, print_page

__all__ = ["VARIABLE", "BrowserFault", "find_browser", "print_page"]
