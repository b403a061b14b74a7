"""What the parts of a route are called wherever they are listed: before it is handed in, and after."""

STEPS = "The route, question by question"
ENDS = "Where the route ends"
OUTCOME = "The outcome"
STRENGTH = "How strong it is, and what would lose it"
