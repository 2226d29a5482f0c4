"""The presentation that notebook content brings - a Styler's colours and bars - as far as it is harmless.

No selector of a notebook reaches the page: what applies to an element is worked out here, and the element gets a
class of ours whose rule holds known properties with values written anew.
"""
