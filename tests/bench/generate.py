"""How fast decks are made, and in how much memory: `python -m tests.bench.generate [--profile]`.

The seeds stand for any article: the German and the English ones are strung together to texts of 500, 5,000 and
100,000 words. The peer is the tagger alone on the same text in the same run, since every word has to be tagged: the
ratio says what the rest costs. Each measurement is a process of its own, so that memory is its own too.
"""

import cProfile
import json
import pstats
import resource
import subprocess
import sys
import time
from pathlib import Path

from quiz.core.article import Article, Language
from quiz.exchange import read_article
from quiz.generate import generate
from quiz.language import detect, tagger
from quiz.language.sentences import split
from quiz.language.tokens import tokenise

SEEDS = Path(__file__).parents[2] / "seeds"
SIZES = (500, 5_000, 100_000)
SLOWEST = 12


def text_of(language: Language, words: int) -> str:
    """A text of about so many words, made of the seeds in a language."""
    found = (read_article(path, detect=detect).article for path in sorted(SEEDS.glob("*.txt")))
    paragraphs = [part for article in found if article.language == language for part in article.text.split("\n\n")]
    text: list[str] = []
    count = 0
    while count < words:
        paragraph = paragraphs[len(text) % len(paragraphs)]
        text.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(text)


def measure(language: Language, words: int) -> dict[str, float]:
    """Seconds to tag and to make a deck, and the peak of memory in MiB, in this process."""
    text = text_of(language, words)
    count = len(text.split())
    tagger.tag(["Anfang"], language)  # loading the model is measured with the program's start, not with every text
    begin = time.perf_counter()
    for sentence in split(text, language):
        tagger.tag([token.text for token in tokenise(text, sentence.span, language)], language)
    tagged = time.perf_counter()
    deck = generate(Article("Bench", language, text)).deck
    made = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words": count,
        "cards": len(deck.cards),
        "tagging": tagged - begin,
        "making": made - tagged,
        "peak": peak,
    }


def started(article: Path) -> float:
    """Seconds of a whole `quiz generate --dry-run`, start of the program included; the best of three."""
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        command = [str(Path(sys.executable).parent / "quiz"), "generate", str(article), "--dry-run"]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


def main() -> None:
    """Measure every size in both languages and print a line for each."""
    for seed in sorted(SEEDS.glob("*.txt")):
        words = len(read_article(seed, detect=detect).article.text.split())
        print(f"{seed.stem}: {words} words, {started(seed):.2f} s with the start of the program")
    for language in ("de", "en"):
        for words in SIZES:
            command = [sys.executable, "-m", "tests.bench.generate", language, str(words)]
            told = subprocess.run(command, capture_output=True, check=True, text=True)
            found = json.loads(told.stdout)
            print(
                f"{language} {found['words']:>7} words: {found['making']:6.2f} s, "
                f"{found['words'] / found['making']:6.0f} words/s, {found['making'] / found['tagging']:.2f} x tagging, "
                f"peak {found['peak']:.0f} MiB, {found['cards']} cards"
            )


def profile() -> None:
    """Print where the time of a German text of 5,000 words goes."""
    article = Article("Bench", "de", text_of("de", SIZES[1]))
    generate(Article("Warm", "de", text_of("de", SIZES[0])))
    profiler = cProfile.Profile()
    profiler.runcall(generate, article)
    pstats.Stats(profiler).strip_dirs().sort_stats("cumulative").print_stats(r"quiz|text|making|HanoverTagger", SLOWEST)


if __name__ == "__main__":
    if sys.argv[1:] == ["--profile"]:
        profile()
    elif len(sys.argv) > 1:
        asked: Language = "de" if sys.argv[1] == "de" else "en"
        print(json.dumps(measure(asked, int(sys.argv[2]))))
    else:
        main()
