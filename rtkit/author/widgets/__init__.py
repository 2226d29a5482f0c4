"""What moves in a notebook: `explore`, a live demo of a function, and `ticket_card`; both leave a static form.

ipywidgets is imported only where a person watches: a headless run needs neither it nor a front end.
"""

from rtkit.author.widgets.cards import TicketCard, ticket_card
from rtkit.author.widgets.explore import explore

__all__ = ["TicketCard", "explore", "ticket_card"]
