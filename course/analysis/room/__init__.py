"""What a room made of its questions: before talk and after it, and where confidence misled. Never who."""
