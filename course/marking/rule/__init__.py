"""The marking rule and what follows from it: pure functions, no file and no clock."""
