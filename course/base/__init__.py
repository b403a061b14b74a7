"""What every room stands on: files written whole, locks, the terminal, places."""
