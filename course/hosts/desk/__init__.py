"""A learner's desk as pages: every handler, and what they stand on, whichever host serves them."""
