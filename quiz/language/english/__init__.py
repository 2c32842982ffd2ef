"""English: tags and their repairs, names and values, subject and verb."""
