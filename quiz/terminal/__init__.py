"""Screens: what a learner sees and types, on a terminal or as plain lines."""
