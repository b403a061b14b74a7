"""What is said of a record that was checked, and why one is not to be relied on: each in its own words.

A terminal and the page that is published say the same, from these tables.
"""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "nothing": "{why}.",
    "malformed": "This is not a credential as it was issued: {why}.",
    "unsigned": "Nobody signed this: {why}. Anybody could have written it.",
    "key-in-header": "This proves nothing: {why}.",
    "algorithm": "This is not a credential as this course's providers sign them: {why}.",
    "no-kid": "It cannot be told who signed this: {why}.",
    "specimen": "This is a specimen. A rehearsal made it: the person is invented, and nothing was completed.",
    "self-assessed": "This is self-assessed. No provider signed it, so nobody attests it.",
    "data-only": "This is only the data of a record, which anybody can edit. Check the certificate, or the "
    "file credential.jwt.",
    "no-codes": "A code by itself is looked up in what a provider publishes, and none of that is at hand. "
    "Check the certificate, or the file credential.jwt.",
    "unknown-code": "No record with this code stands in what {issuer} published on {day}. Either the code "
    "was misread, or the record is a later one, or it is nobody's.",
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

# What is put in as {why}.
WHYS: Mapping[str, str] = {
    "empty": "The file is empty",
    "too-large": "The file is larger than any certificate",
    "another-kind": "This is neither a certificate (PDF), nor a credential, nor a record.json, nor a code",
    "damaged-pdf": "This PDF is damaged, so nothing in it can be checked",
    "locked-pdf": "Another program has locked this PDF, so what is attached to it cannot be read. Ask for "
    "the certificate as it was issued, or check the file credential.jwt",
    "several-attached": "This PDF has more than one credential attached, or one that is far too large",
    "attached-unreadable": "The credential that is attached to this PDF was altered",
    "nothing-attached": "This PDF has no credential attached: it is not a certificate of this course",
    "unreadable-data": "its data cannot be read",
    "parts": "it is no text of three parts with dots between",
    "header": "its header cannot be read",
    "content": "its content cannot be read",
    "signature": "its signature cannot be read",
    "signature-length": "its signature has not the length of one",
    "alg-none": "it says of itself that it is not signed (alg: none)",
    "own-key": "it brings its own key along, which anybody could have made",
    "not-es256": "it is signed in another way than ES256",
    "header-says-more": "its header says more than it may",
    "which-key": "it does not say with which key it was signed",
    "part": "its {part} is missing, or is not what a record has there",
    "kind": "it is of another kind",
    "twice": "what it says twice differs",
    "time-twice": "the time that it says twice differs",
    "place": "its place in the status list is none",
    "others-list": "its status list is another's",
    "list-of-others": "it is another provider's",
    "list-altered": "it was altered",
    "no-list": "it is no status list",
    "list-copied": "it is the list of other records, copied here",
    "list-for-else": "it is a list for something else",
    "list-bits": "its bits cannot be read",
}

# What is said where nothing is refused.
SAID: Mapping[str, str] = {
    "valid": "Genuine: {issuer} signed this, it was not altered, and on {day} it held.",
    "status-unknown": "{issuer} signed this, and it was not altered. Whether it still holds was not checked: "
    "that takes a copy of what they publish, with its status lists.",
    "listed": "{issuer} issued a record with this code, and on {day} it held. A code proves no more: "
    "of whom the record is, and of what, only the certificate or the file credential.jwt can prove.",
    "listed-status-unknown": "{issuer} issued a record with this code. Whether it still holds was not "
    "checked: that takes a copy of what they publish, with its status lists.",
    "match": "MATCH. {name} is the name that was signed.",
    "no-match": "NO MATCH. {name} is not the name that was signed.",
    "no-name": "A code names nobody: to compare the name, check the certificate or the file credential.jwt.",
}
NO_DAY = "no day of the calendar"


def refusal(kind: str, **values: str) -> str:
    """A reason in words.

    Args:
        kind: which.
        values: what is put in.
    """
    return WORDS[kind].format(**values)


def why(reason: str, **values: str) -> str:
    """What is put into a refusal.

    Args:
        reason: which.
        values: what is put in.
    """
    return WHYS[reason].format(**values)


def said(kind: str, **values: str) -> str:
    """What is said where nothing is refused; see `refusal`."""
    return SAID[kind].format(**values)
