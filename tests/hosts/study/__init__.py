"""How the course is opened, and the desk it lies on."""
