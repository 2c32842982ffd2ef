"""Statistics as pure computing: from tallies of answers and counts of cards to what a learner wants to know."""
