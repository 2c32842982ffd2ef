"""The classroom: a deck asked on thirty phones, on paper and at home, and what the answers tell.

`game` is pure: a game is the replay of its events. `server` gives it a web address and pages; `paper` and `report` make
sheets and tables. Nothing here knows the database or a file format: a command hands over what to save with.
"""
