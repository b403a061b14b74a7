"""When an exercise may be worked on, for how long, how often and by whom longer: a class's terms, as data."""
