"""How a learner signed in, where somebody else said who they are: a learning platform, or a JupyterHub."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

LONGEST_NAMED = 300


class SignedIn(BaseModel):
    """Who said who a learner is: `platform`, called `named`; or `hub`, the provider's JupyterHub.

    A link, a file and an account of a machine say less: whoever has them may use them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: Literal["platform", "hub"]
    named: Annotated[str, Field(min_length=1, max_length=LONGEST_NAMED)] | None = None

    @model_validator(mode="after")
    def _only_platforms_have_names(self) -> SignedIn:
        if (self.by == "platform") != (self.named is not None):
            raise ValueError("a learning platform is named, and a JupyterHub is not")
        return self
