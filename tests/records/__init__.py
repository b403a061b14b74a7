"""Completion records and their certificates."""
