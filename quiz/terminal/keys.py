"""Input from the keyboard, each with a footer that tells the keys: one key, a line, a path, one of several options.

Ctrl-C raises KeyboardInterrupt and Ctrl-D EOFError, everywhere.
"""

import textwrap
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.styles import Style

ON = frozenset({"enter", "space"})
"""The keys that go on."""
POINTER = "›"
ESCAPE_SECONDS = 0.05


class Resized(str):
    """What an input gives back when the window has changed its size: what had been typed by then."""

    __slots__ = ()


def ask_key(footer: str, keys: Collection[str], *, width: int, margin: int = 0) -> str:
    """Wait for one of `keys` (letters, digits, "enter", "space") and return it; capitals count as small letters.

    `Resized` comes back where the screen has to be written anew.
    """
    from prompt_toolkit.application import Application
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.layout import Layout, Window
    from prompt_toolkit.layout.controls import FormattedTextControl

    bindings = KeyBindings()
    _bind(bindings, {key: key for key in keys})
    text = "\n" + footer_lines(footer, width, margin)
    window = Window(
        FormattedTextControl([("class:footer", text)]),
        always_hide_cursor=True,
        dont_extend_height=True,
        wrap_lines=True,
    )
    application: Application[str] = Application(
        layout=Layout(window), key_bindings=bindings, style=_style(), erase_when_done=True
    )
    _watch_size(application, lambda: "")
    return application.run()


def ask_text(
    footer: str,
    *,
    width: int,
    margin: int = 0,
    default: str = "",
    keys: Mapping[str, Any] | None = None,
    typed: Callable[[str], None] = lambda _text: None,
    escaped: str = "",
) -> Any:
    """Read a line that begins as `default`; `escaped` is shown once Esc was pressed.

    Returns the line, what `keys` holds for a key pressed after Esc (`typed` is told the line as it was by then), or
    `Resized`.
    """
    import questionary
    from prompt_toolkit.key_binding import KeyBindings

    bindings = KeyBindings()
    question = questionary.text(
        "", default=default, qmark=" " * margin + POINTER, style=_style(), key_bindings=bindings
    )
    application = question.application
    # Esc by itself is told from the first byte of an arrow key by the time until the next byte.
    application.ttimeoutlen = ESCAPE_SECONDS
    at_keys = _escape_to_keys(bindings, keys or {}, typed)
    told = "\n" + footer_lines(escaped, width, margin)
    _watch_size(application, lambda: application.current_buffer.text, erase=True)
    _add_footer(application, footer_lines(footer, width, margin), above=lambda: told if at_keys() else "")
    return question.unsafe_ask()


def _escape_to_keys(
    bindings: "KeyBindings", keys: Mapping[str, Any], typed: Callable[[str], None]
) -> Callable[[], bool]:
    """Let Esc lead from typing to the keys and back, and return what tells whether it has.

    However long somebody reads the footer after Esc, the next key is one; any that means nothing leads back.
    """
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.keys import Keys

    at_keys = [False]
    waiting = Condition(lambda: at_keys[0])

    @bindings.add("escape", eager=True)
    def _(event: "KeyPressEvent") -> None:
        at_keys[0] = bool(keys) and not at_keys[0]
        event.app.invalidate()

    def obey(key: str, result: Any) -> None:
        @bindings.add(key, filter=waiting, eager=True)
        def _(event: "KeyPressEvent") -> None:
            typed(event.current_buffer.text)
            event.app.exit(result=result)

    for key, result in keys.items():
        for written in {key, key.upper()}:
            obey(written, result)

    @bindings.add("enter", filter=waiting, eager=True)
    @bindings.add(Keys.Any, filter=waiting)
    def _(event: "KeyPressEvent") -> None:
        at_keys[0] = False
        event.app.invalidate()

    return lambda: at_keys[0]


def ask_path(footer: str, *, width: int, margin: int = 0) -> str:
    """Read the path of a file; Tab completes it."""
    import questionary

    question = questionary.path("", qmark=" " * margin + POINTER, style=_style())
    _add_footer(question.application, footer_lines(footer, width, margin))
    return str(question.unsafe_ask())


def ask_option(
    options: Sequence[str],
    labels: Sequence[str],
    keys: Mapping[str, Any],
    footer: str,
    *,
    width: int,
    margin: int = 0,
) -> Any:
    """Let one of `options` be picked with the arrows and Enter, or at once by its label.

    Without labels, as where options are numbers themselves, a typed number moves the pointer and Enter picks.
    Returns the option's place, or what `keys` holds for the key pressed.
    """
    import questionary
    from prompt_toolkit.key_binding import KeyBindings

    from quiz.terminal.pointing import Pointing

    choices = [
        questionary.Choice(_wrapped(f"{label}) " if label else "", option, width - 3), value=place)
        for place, (label, option) in enumerate(zip_longest(labels, options))
    ]
    question = questionary.select(
        "",
        choices,
        qmark="",
        pointer=" " * margin + POINTER,
        instruction=" ",
        style=_style(),
        use_jk_keys=False,
        use_emacs_keys=False,
        erase_when_done=True,
    )
    pointing = Pointing(question, options)
    typed = " " * margin + POINTER + " "
    _add_footer(
        question.application,
        footer_lines(footer, width, margin),
        above=lambda: f"\n{typed}{pointing.typed}\n" if pointing.typed else "",
    )
    bindings = question.application.key_bindings
    assert isinstance(bindings, KeyBindings)
    if not labels:
        pointing.bind(bindings)
    # From the tenth option on a label is two keys long: there the arrows are left. The keys of the footer go first.
    shortcuts = {label: place for place, label in enumerate(labels) if len(label) == 1}
    _bind(bindings, {**shortcuts, **keys})
    _watch_size(question.application, lambda: "")
    return question.unsafe_ask()


def footer_lines(footer: str, width: int, margin: int = 0) -> str:
    """A footer broken where its parts, set off by " · ", meet; never inside one."""
    glued = footer.replace(" · ", "\0").replace(" ", "\u00a0").replace("\0", " · ")
    lines = textwrap.wrap(glued, width, break_on_hyphens=False)
    return "\n".join(" " * margin + line.strip("· ").replace("\u00a0", " ") for line in lines)


def _wrapped(label: str, option: str, width: int) -> str:
    lines = textwrap.wrap(option, max(width - len(label), 10)) or [""]
    return ("\n" + " " * (len(label) + 3)).join([label + lines[0], *lines[1:]])


def _bind(bindings: "KeyBindings", results: Mapping[str, Any]) -> None:
    from prompt_toolkit.key_binding.key_processor import KeyPress
    from prompt_toolkit.keys import Keys

    def answer(key: str, result: Any) -> None:
        @bindings.add(key, eager=True)
        def _(event: "KeyPressEvent") -> None:
            event.app.exit(result=result)

    for key, result in results.items():
        for written in {key, key.upper()} if len(key) == 1 else {key}:
            answer(" " if written == "space" else written, result)

    # Enter, pressed while no prompt is up, goes through the terminal's line discipline and comes out as a line feed.
    @bindings.add("c-j", eager=True)
    def _(event: "KeyPressEvent") -> None:
        event.key_processor.feed(KeyPress(Keys.Enter), first=True)

    @bindings.add("c-c", eager=True)
    def _(event: "KeyPressEvent") -> None:
        event.app.exit(exception=KeyboardInterrupt)

    @bindings.add("c-d", eager=True)
    def _(event: "KeyPressEvent") -> None:
        event.app.exit(exception=EOFError)


def _watch_size(application: "Application[Any]", text: Callable[[], str], *, erase: bool = False) -> None:
    """Let the application end with `Resized` when the window gets another width, since all above it is out of shape."""
    began: list[int] = []

    def look(app: "Application[Any]") -> None:
        columns = app.output.get_size().columns
        if not began:
            began.append(columns)
        elif columns != began[0] and app.future is not None and not app.future.done():
            app.erase_when_done = app.erase_when_done or erase
            app.exit(result=Resized(text()))

    application.before_render += look


def _add_footer(application: "Application[Any]", text: str, *, above: Callable[[], str] = lambda: "") -> None:
    """Put a footer below what the application shows, and over it what `above` says, until it is answered."""
    from prompt_toolkit.filters import is_done
    from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
    from prompt_toolkit.layout.controls import FormattedTextControl

    footer = Window(
        FormattedTextControl(lambda: [("class:text", above()), ("class:footer", f"\n{text}")]), dont_extend_height=True
    )
    focused = application.layout.current_window
    application.layout = Layout(
        HSplit([application.layout.container, ConditionalContainer(footer, ~is_done)]), focused_element=focused
    )


def _style() -> "Style":
    from prompt_toolkit.styles import Style

    return Style.from_dict(
        {
            "footer": "noreverse fg:ansibrightblack",
            "bottom-toolbar": "noreverse",
            "qmark": "fg:ansicyan bold",
            "question": "",
            "answer": "bold",
            "pointer": "fg:ansicyan bold",
            "highlighted": "bold",
            "selected": "",
            "text": "",
            "instruction": "",
        }
    )
