"""A ticket's metadata looked at while somebody types them: what is wrong, what criteria say, what may come next."""

from rtkit.flow.examine.criteria import CriterionSaid
from rtkit.flow.examine.examine import Examined, StatusOffered, examine

__all__ = ["CriterionSaid", "Examined", "StatusOffered", "examine"]
