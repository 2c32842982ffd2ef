"""A study session as a state machine: no screen, no database, no clock."""
