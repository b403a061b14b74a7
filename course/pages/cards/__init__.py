"""A row's card where there is no page of ours."""
