"""When a card is asked again: the study day, FSRS behind one adapter, and the queue."""
