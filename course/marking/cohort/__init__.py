"""From submissions to marks, one or a thousand."""
