"""From a mark to a record: who has completed what, and what they are given for it."""
