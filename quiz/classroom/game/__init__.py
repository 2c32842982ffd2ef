"""A game as a value: its plan, the events that happened, and the state to which they lead. No system, no clock."""
