"""One page about the data: what every check says and said, how fresh each city is, what was put aside and why."""
