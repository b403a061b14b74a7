"""nbgrader's gradebook: its database, and the rows we read and write."""
