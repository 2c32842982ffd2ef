"""The pages in a real browser: a host, a projector and three phones play a whole game."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from quiz.classroom.game.plan import Way
from tests.chromium import CHROMIUM, FLAGS
from tests.classroom import decks
from tests.classroom.driver import Local, lesson

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}
PHONE = {"width": 390, "height": 780}
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


class Visitors:
    """Contexts of the browser; `trouble` gathers what went wrong on their pages, `elsewhere` foreign addresses."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.contexts: list[BrowserContext] = []
        self.trouble: list[str] = []
        self.elsewhere: list[str] = []

    def page(self, home: str, **how: Any) -> Page:
        """A page of a visitor of their own."""
        context = self._browser.new_context(**how)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("console", lambda said: self.trouble.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: self.elsewhere.append(asked.url) if not asked.url.startswith(home) else None)
        return page


@pytest.fixture
def visitors(browser: Browser) -> Iterator[Visitors]:
    """Visitors, who leave after the test."""
    made = Visitors(browser)
    yield made
    for context in made.contexts:
        context.close()
    assert made.trouble == []
    assert made.elsewhere == []


def joins(page: Page, room: Local, name: str) -> None:
    """Join as the QR code does."""
    page.goto(f"{room.serving.url}/?pin={room.pin}")
    page.get_by_role("textbox").fill(name)
    page.get_by_role("button").click()
    expect(page.locator(".verdict")).to_be_visible()


def is_accessible(page: Page) -> None:
    """See that axe finds nothing."""
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def sees(page: Page, words: str) -> None:
    """Wait for words on the page."""
    expect(page.locator("#main").get_by_text(words).first).to_be_visible()


@dataclass(frozen=True)
class Scene:
    """A classroom: host, projector and three phones, one German, one dark and narrow, one that is clumsy."""

    room: Local
    host: Page
    screen: Page
    german: Page
    dark: Page
    clumsy: Page
    request: pytest.FixtureRequest

    @property
    def phones(self) -> tuple[Page, ...]:
        """The phones."""
        return self.german, self.dark, self.clumsy

    def is_accessible(self) -> None:
        """See that axe finds nothing on any page."""
        for page in (self.host, self.screen, *self.phones):
            is_accessible(page)

    def picture(self, page: Page, name: str, *, full: bool = False) -> None:
        """Take a picture for the documents, if they are to be made anew."""
        if self.request.config.getoption("--update"):
            page.screenshot(path=PICTURES / f"{name}.png", full_page=full)


def test_a_whole_game(visitors: Visitors, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Three phones play from joining to the end: one German, one dark and narrow, one that reloads in mid-question.

    Every page in every phase passes axe; what each sees is in their own language, and nobody loads from elsewhere.
    """
    with lesson(tmp_path, decks.plan(ranking=True)) as room:
        home = room.serving.url
        scene = Scene(
            room,
            visitors.page(home, viewport={"width": 1100, "height": 800}),
            visitors.page(home, viewport={"width": 1280, "height": 720}, locale="de-DE"),
            visitors.page(home, viewport=PHONE, locale="de-AT"),
            visitors.page(home, viewport=NARROW, locale="en-GB", color_scheme="dark"),
            visitors.page(home, viewport=PHONE, locale="fr-FR"),
            request,
        )
        lobby(scene)
        first_question(scene)
        other_questions(scene)
        the_end(scene)


def lobby(scene: Scene) -> None:
    """All open their pages and join."""
    home, pin = scene.room.serving.url, scene.room.pin
    scene.host.goto(f"{home}/host#{pin}.{scene.room.host_token}")
    scene.screen.goto(f"{home}/screen#{pin}.{scene.room.room.door.screen_token}")
    scene.german.goto(f"{home}/?pin={pin}")
    expect(scene.german.get_by_role("button", name="Mitspielen")).to_be_visible()
    is_accessible(scene.german)
    for page, name in zip(scene.phones, ("Jörg", "Eva", "Zoë"), strict=True):
        joins(page, scene.room, name)
    sees(scene.screen, "3 sind da")
    sees(scene.german, "Gleich geht es los")
    scene.picture(scene.screen, "class-screen-lobby")
    scene.is_accessible()


def first_question(scene: Scene) -> None:
    """A choice: one picks with a finger, one with the keyboard, one reloads after having answered."""
    question = scene.room.room.game.plan.questions[0]
    scene.host.get_by_role("button", name="Next").click()
    for page in (*scene.phones, scene.screen):
        expect(page.get_by_role("heading", name=question.text)).to_be_visible()
    scene.german.get_by_role("button", name="1854").click()
    sees(scene.german, "Deine Antwort ist da")
    scene.dark.keyboard.press(str(question.options.index("1848") + 1))
    sees(scene.dark, "Your answer is in")
    scene.clumsy.get_by_role("button", name="1854").click()
    sees(scene.clumsy, "Your answer is in")
    scene.clumsy.reload()
    sees(scene.clumsy, "your answer")
    expect(scene.clumsy.get_by_role("button", name="1854")).to_be_disabled()
    sees(scene.host, "3 of 3 have answered")
    scene.is_accessible()
    scene.picture(scene.dark, "class-question-dark")
    scene.picture(scene.host, "class-host")
    scene.host.get_by_role("button", name="Reveal").click()
    sees(scene.german, "✓ Richtig")
    sees(scene.dark, "✗ Not right")
    expect(scene.german.locator("mark")).to_have_text("1854")
    scene.is_accessible()
    scene.picture(scene.german, "class-reveal", full=True)
    scene.picture(scene.screen, "class-screen-reveal")


def other_questions(scene: Scene) -> None:
    """The other kinds, each answered as its page lets one; the third phone sleeps through all of them."""
    questions = scene.room.room.game.plan.questions
    for index, kind in enumerate(("truefalse", "short", "cloze", "estimate", "several"), 1):
        scene.room.until("question")
        for page in (scene.german, scene.dark):
            heading = page.get_by_role("heading", level=1)
            expect(heading).to_contain_text(questions[index].text.partition("_____")[0])
            answer_by_hand(page, kind, right=page is scene.german)
        sees(scene.german, "Deine Antwort ist da")
        sees(scene.dark, "Your answer is in")
        is_accessible(scene.german)
        is_accessible(scene.dark)
        scene.room.host("reveal")
        sees(scene.german, "✓ Richtig")
        sees(scene.clumsy, "No answer")
        is_accessible(scene.dark)


def the_end(scene: Scene) -> None:
    """Scores, each phone with its own place, and the end with what can be practised."""
    scene.host.get_by_role("button", name="Next").click()
    sees(scene.german, "Platz unter 3")
    expect(scene.screen.get_by_role("cell", name="Jörg")).to_be_visible()
    scene.is_accessible()
    scene.host.get_by_role("button", name="Next").click()
    for page in scene.phones:
        expect(page.get_by_role("link").first).to_be_visible()
    scene.is_accessible()
    scene.dark.get_by_role("link", name="Practise what was wrong").click()
    sees(scene.dark, "6 left")
    for _ in range(6):
        is_accessible(scene.dark)
        scene.dark.get_by_role("button", name="Show the answer").click()
        sees(scene.dark, "It says so in the text")
        scene.dark.get_by_role("button", name="I knew it").click()
    sees(scene.dark, "That was all of it.")
    is_accessible(scene.dark)


def answer_by_hand(page: Page, kind: str, *, right: bool) -> None:
    """Answer the running question, with the keyboard where something is typed."""
    if kind == "truefalse":
        page.get_by_role("button", name="falsch" if right else "richtig").click()
    elif kind == "several":
        for name in ("Bavaria", "Seraing") if right else ("Adler",):
            page.get_by_role("checkbox", name=name).check()
        page.get_by_role("button").click()
    else:
        words = {"short": "Ghega", "cloze": "muerzzuschlag", "estimate": "184,0"}[kind] if right else "99"
        page.get_by_role("textbox").fill(words)
        page.keyboard.press("Enter")


def test_a_phone_that_lost_the_network(visitors: Visitors, tmp_path: Path) -> None:
    """A phone without network says so, comes back by itself into the running question, and sends its answer."""
    with lesson(tmp_path, decks.plan()) as room:
        phone = visitors.page(room.serving.url, viewport=PHONE, locale="en")
        joins(phone, room, "Eva")
        phone.context.set_offline(True)
        room.host("next")
        phone.context.set_offline(False)
        phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(phone.get_by_role("heading", name=decks.CHOICE.question)).to_be_visible()
        phone.context.set_offline(True)
        phone.get_by_role("button", name="1854").click()
        sees(phone, "Sending")
        phone.context.set_offline(False)
        sees(phone, "Your answer is in")
        visitors.trouble[:] = [one for one in visitors.trouble if "ERR_INTERNET_DISCONNECTED" not in one]
        assert len(room.room.game.rounds[0].answers) == 1


def test_wrong_pins_and_names_are_told(visitors: Visitors, tmp_path: Path) -> None:
    """What is wrong stands on the page in words, and a taken name can be changed at once."""
    with lesson(tmp_path, decks.plan()) as room:
        room.joins("Eva")
        page = visitors.page(room.serving.url, viewport=PHONE, locale="de")
        page.goto(f"{room.serving.url}/")
        page.get_by_label("PIN").fill("999")
        page.get_by_label("Dein Name").fill("<b>Eva</b>")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").get_by_text("gibt es kein Spiel")).to_be_visible()
        page.get_by_label("PIN").fill(f"{room.pin[:3]} {room.pin[3:]}")
        page.get_by_label("Dein Name").fill("eva")
        page.get_by_role("button").click()
        sees(page, "So heißt schon jemand")
        page.get_by_label("Dein Name").fill("<b>Eva</b>")
        page.get_by_role("button").click()
        sees(page, "Du bist <b>Eva</b>")
        visitors.trouble[:] = [one for one in visitors.trouble if not re.search(r"status of 4\d\d", one)]


def test_homework_by_hand(visitors: Visitors, tmp_path: Path) -> None:
    """At home a wrong try can be made good, and one's own button leads to the next question."""
    until = dt.datetime.now(dt.UTC).timestamp() + 3600
    with lesson(tmp_path, decks.plan(way=Way.HOMEWORK, until=until, tries=2, seconds=None)) as room:
        phone = visitors.page(room.serving.url, viewport=PHONE, locale="de")
        phone.goto(f"{room.serving.url}/?pin={room.pin}")
        phone.get_by_role("textbox").fill("Eva")
        phone.keyboard.press("Enter")
        phone.get_by_role("button", name="1848").click()
        sees(phone, "noch 1 Versuche")
        assert "1854" not in phone.locator(".card").all_text_contents()
        is_accessible(phone)
        phone.get_by_role("button", name="Noch ein Versuch").click()
        phone.get_by_role("button", name="1854").click()
        sees(phone, "✓ Richtig")
        is_accessible(phone)
        phone.get_by_role("button", name="Nächste Frage").click()
        sees(phone, "Frage 2 von 6")
