"""What a class knows, and which questions were bad: numbers, plain sentences, and the files they go into."""
