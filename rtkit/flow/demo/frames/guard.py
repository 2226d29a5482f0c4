"""The words that start every script a frame may run."""

from __future__ import annotations

from typing import Final

# WebRTC is the one way to the network that no policy of today's browsers closes (docs/page.md). The page's policy lets
# a script run in any frame that holds its text, frames in frames included, so the lock must be part of that text.
# Only `this` and property names: a function or a name could be declared anew by what follows, and hoisted above.
GUARD: Final = "delete this.RTCPeerConnection;delete this.webkitRTCPeerConnection;delete this.mozRTCPeerConnection;\n"


def guarded(script: str) -> str:
    """The script as the browser will see it, behind the lock.

    A parser turns carriage returns and NUL into other characters, and the policy's hash is of what it made.
    """
    return GUARD + script.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def embeddable(script: str) -> str:
    """A library's text so that it can stand in a script element: the same program, without what would end it."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
