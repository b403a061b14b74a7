"""How a learner opens the course and works in it."""
