"""How the data files of `quiz.language` are made. For developers only: nothing else imports it."""
