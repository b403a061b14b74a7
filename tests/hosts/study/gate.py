"""An authorizer that lets nobody through while a file is there, as a Hub or a provider may have one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jupyter_server.auth.authorizer import Authorizer

FLAG = "TESTS_GATE"


class Gate(Authorizer):
    """Lets nobody through while the file is there that the environment names."""

    def is_authorized(self, handler: Any, user: Any, action: str, resource: str) -> bool:  # noqa: ARG002
        """Whether somebody may do something."""
        return resource != "study" or not Path(os.environ[FLAG]).exists()
