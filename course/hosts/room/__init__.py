"""The workshop room: one client on the wall, a phone for each person, and a page for the trainer."""
