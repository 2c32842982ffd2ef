"""Statistics drawn with characters, one picture a file: each as a picture for a screen, and as lines of words."""
