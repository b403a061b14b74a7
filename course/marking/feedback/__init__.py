"""What a learner and an assessor are told about a mark, and why."""
