"""A lesson in a room on paper: what the trainer holds, what lies on the tables, what is cut into cards."""
