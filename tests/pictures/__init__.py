"""How the pictures in docs/pictures are made."""
