"""What comes back: what was missed in lessons, spaced so that it is asked when it is nearly forgotten."""
