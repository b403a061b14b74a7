"""From a mark to a record."""
