"""Secrets and home folders in texts: found, and masked. Standard library only."""

from rtkit.mask.sentences import Secret, mending, told
from rtkit.mask.text import Masked, mask_text, masked
from rtkit.mask.values import is_masked, mask_value, mask_value_of

__all__ = ["Masked", "Secret", "is_masked", "mask_text", "mask_value", "mask_value_of", "masked", "mending", "told"]
