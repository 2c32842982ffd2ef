"""An article is known by its title, not by the name of its file."""

import pytest

from quiz.core.article import Article
from quiz.generate.headline import headline


@pytest.mark.parametrize(
    ("title", "text", "known"),
    [
        ("Die Bahn über den Semmering", "Der Semmering ist ein Pass. Er ist hoch.", "Die Bahn über den Semmering"),
        ("Notizen 2", "Der Semmering ist ein Pass. Er ist hoch.", "Der Semmering ist ein Pass"),
        ("Notizen 2", f"Der Semmering ist {'äußerst ' * 15}hoch.", f"Der Semmering ist{' äußerst' * 8} …"),
        (
            "N 2",
            "Ein Urteil ist gefällt, das in Linz lange erwartet wurde – Richter: Frist bis Mai.",
            "Ein Urteil ist gefällt, das in Linz lange erwartet wurde – Richter: Frist bis Mai",
        ),
        ("N01", "Rapid um Wiedergutmachung. Wien – Bei Rapid ist viel zu tun.", "Rapid um Wiedergutmachung"),
    ],
)
def test_an_article_is_known_by_its_headline(title: str, text: str, known: str) -> None:
    """A title that shares a word with the text, else the first sentence, of a long one the beginning."""
    assert headline(Article(title, "de", text)) == known
