"""From answers and a key to marks and feedback, and into nbgrader's gradebook."""
