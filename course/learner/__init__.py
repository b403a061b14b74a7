"""Who learns, what they answered, how far they are, and what comes back."""
