"""What is right about a proposition's use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]
# Who says it, where no report does: the author of the article.
AUTHOR = "author"
Use = Literal["cite", "authority", "pinpoint", "context", "never"]

# What is written by hand in a file: no field too many, nothing changed afterwards.
BY_HAND = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class SourceKey(BaseModel):
    """What is right about a proposition's use: who says it, its limit, whether it may be cited.

    `sources` are all accepted; `author` stands for the article's author. The
    `limit` is the id of the proposition whose limit it is. `wrong` holds reasons by
    source, limit or use.
    """

    model_config = BY_HAND

    sources: Annotated[list[str], Field(min_length=1)]
    limit: Text
    use: Use
    also_uses: list[Use] = []
    why: Text
    wrong: dict[str, str] = {}
