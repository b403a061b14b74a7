"""Attendance: who wants a record of a workshop, and when they came and left. No alias, no vote."""
