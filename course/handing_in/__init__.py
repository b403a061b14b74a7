"""One way to hand in, whatever the host."""
