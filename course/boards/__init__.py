"""What a learner touches: each board's Python, JavaScript and CSS side by side."""
