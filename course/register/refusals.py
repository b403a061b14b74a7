"""Why a record is not to be relied on: each reason in its own words."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "nothing": "{why}",
    "malformed": "This is not a credential as it was issued: {why}.",
    "unsigned": "Nobody signed this: {why}. Anybody could have written it.",
    "key-in-header": "This proves nothing: {why}.",
    "algorithm": "This is not a credential as this course's providers sign them: {why}.",
    "no-kid": "It cannot be told who signed this: {why}.",
    "specimen": "This is a specimen. A rehearsal made it: the person is invented, and nothing was completed.",
    "self-assessed": "This is self-assessed. No provider signed it, so nobody attests it.",
    "data-only": "This is only the data of a record, which anybody can edit. Check the certificate, or the "
    "file credential.jwt.",
    "unknown-issuer": "It names {issuer} as its issuer, which is no provider that you have pinned. It may "
    "be a genuine record of theirs, or nobody's.",
    "another-issuer": "It says that {issuer} issued it, and was signed with a key of another provider.",
    "unknown-key": "{issuer} has, and had, no key called {kid}. Fetch what they publish once more: if it "
    "is still not there, this is a forgery.",
    "altered": "This was altered: it is not what {issuer} signed.",
    "compromised-key": "It was signed with a key that {issuer} declared compromised on {day}. Others may "
    "have used it, so ask the learner for the record that took its place.",
    "after-retirement": "It says that it was issued on {day}, when the key that signed it was not in use.",
    "not-a-record": "{issuer} signed this, but it is no credential of a completed course: {why}.",
    "not-yet": "It says that it was issued on {day}, which is still to come.",
    "attachment-altered": "The record that is attached was altered: it is not the one that {issuer} signed.",
    "status-not-trusted": "Whether it still holds cannot be told: the status list is not one that {issuer} "
    "signed for this record ({why}).",
    "revoked": "{issuer} revoked this record{day}. It holds no more.",
    "superseded": "{issuer} replaced this record by a later one{day}. This one holds no more: ask the "
    "learner for the later one.",
    "ended": "{issuer} says that this record holds no more.",
}


def refusal(kind: str, **values: str) -> str:
    """A reason in words.

    Args:
        kind: which.
        values: what is put in.
    """
    return WORDS[kind].format(**values)
