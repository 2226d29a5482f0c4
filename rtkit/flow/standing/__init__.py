"""How a ticket stands: sealed before its results or after, against its record, and which tickets followed."""

from rtkit.flow.standing.against import Against
from rtkit.flow.standing.burn import Burn, burn_of
from rtkit.flow.standing.followers import led_to
from rtkit.flow.standing.sealing import sealing_words
from rtkit.flow.standing.standing import Standing, standing

__all__ = ["Against", "Burn", "Standing", "burn_of", "led_to", "sealing_words", "standing"]
