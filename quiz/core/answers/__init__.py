"""What two written answers have to do with each other: numbers, dates, persons, lists, endings, slips of the fingers.

`quiz.core.marking` puts these together; each module knows one way in which the same thing can be written otherwise.
"""
