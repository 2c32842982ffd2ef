"""Quiz: learn what an article says."""

__version__ = "0.1.0"
