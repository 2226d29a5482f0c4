"""The door for JupyterLab: REST routes below `/rtkit/api/v1/`, documented in docs/server.md."""

from __future__ import annotations


def _jupyter_server_extension_points() -> list[dict[str, object]]:
    from rtkit.server.extension import RtkitExtension

    return [{"module": "rtkit.server", "app": RtkitExtension}]
