"""A class from its roster to every learner's record: what a provider does around marking."""
