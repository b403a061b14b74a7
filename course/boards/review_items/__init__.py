"""What a review asks: each decision of a lesson's boards, by itself, with what is right and why."""
