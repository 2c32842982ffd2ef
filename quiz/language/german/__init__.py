"""German: tags and their repairs, names and values, the fields of a main clause."""
