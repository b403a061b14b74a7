"""What is typed: `course …`."""
