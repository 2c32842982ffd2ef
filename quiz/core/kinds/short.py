"""A question with a short answer to type: "Wer ist CEO von OpenAI?" - "Sam Altman"."""

from quiz.core.kinds.kind import Kind, Mode, text_problems

SHORT = Kind("short", (Mode.TYPE, Mode.REVEAL), text_problems)
