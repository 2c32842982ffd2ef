"""Help and usage errors in the user's language: the few words that Typer itself says only in English."""

import re
from pathlib import Path
from typing import Any

from typer.core import TyperCommand, TyperGroup

from quiz.errors import N_
from quiz.locale import _

SAID_BY_TYPER = (N_("required"), N_("default: {default}"))
"""What Typer looks up in our words by itself, see `quiz.locale.lend_words`."""


def _translated(words: str) -> str:
    """What Typer calls its sections, in the user's language."""
    return {"Arguments": _("Arguments"), "Options": _("Options"), "Commands": _("Commands")}.get(words, words)


class _Spoken:
    """Usage line, section names and the --help option in the user's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        # Typer writes an argument that must be given as {ARTICLE}.
        line = " ".join(pieces).replace("{", "").replace("}", "")
        formatter.write_usage(ctx.command_path, line, prefix=_("Usage:") + " ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, sections named in the user's language."""
        section = formatter.section
        formatter.section = lambda name: section(_translated(name))
        super().format_options(ctx, formatter)  # type: ignore[misc]
        formatter.section = section

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, arguments without the Python type that Typer would print behind their names."""
        found = super().get_params(ctx)  # type: ignore[misc]
        for parameter in found:
            if parameter.param_type_name == "argument":
                parameter.display_type_rich = lambda **_context: ""
        return list(found)

    def get_help_option(self, ctx: Any) -> Any:
        """The --help option."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _("Show this message and exit.")
        return option


class Command(_Spoken, TyperCommand):
    """A command that helps in the user's language."""


class Group(_Spoken, TyperGroup):
    """The program itself, which helps in the user's language and lists its commands as they were written."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, the section named in the user's language."""
        section = formatter.section
        formatter.section = lambda name: section(_translated(name))
        super().format_commands(ctx, formatter)
        formatter.section = section


def usage_sentence(error: Exception) -> str | None:
    """One sentence for an error of the command line, with where to find help; None for any other error."""
    context = getattr(error, "ctx", None)
    if getattr(error, "exit_code", None) != 2 or not hasattr(error, "format_message"):
        return None
    command = context.command_path if context is not None else "quiz"
    see = _("See {command} --help.").format(command=command)
    return f"{_what(error)} {see}"


def _what(error: Exception) -> str:
    kind, context = type(error).__name__, getattr(error, "ctx", None)
    message = str(getattr(error, "message", error))
    option = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        if re.fullmatch(r"-\d+", option):
            return _("{name} is less than nothing; numbers begin at 0 here.").format(name=option)
        return _("There is no option {name}.").format(name=option)
    if kind == "BadOptionUsage":
        return _("The option {name} wants a value.").format(name=option)
    if kind == "MissingParameter":
        return _("{name} is missing.").format(name=_parameter_name(error))
    if kind == "BadParameter":
        return f"{_parameter_name(error)}: {_reason(message)}"
    if command := re.search(r"No such command '([^']*)'", message):
        return _no_command(command.group(1), context)
    if extra := re.search(r"unexpected extra arguments?.*\((.*)\)", message):
        return _too_much(extra.group(1), context)
    return _("The command line has a mistake: {reason}.").format(reason=message.rstrip("."))


def _no_command(name: str, context: Any) -> str:
    """That there is no such command, and which one may be meant."""
    from difflib import get_close_matches

    said = _("There is no command {name}.").format(name=name)
    commands = getattr(getattr(context, "command", None), "commands", {})
    if near := get_close_matches(name.casefold(), commands, 1):
        said += " " + _("Did you mean {command}?").format(command=near[0])
    return said


def _too_much(words: str, context: Any) -> str:
    """That there are too many arguments; those of a path with blanks in it lack quotes."""
    given = [value for value in getattr(context, "params", {}).values() if isinstance(value, str)]
    for value in given:
        path = f"{value} {words}"
        if Path(path).expanduser().exists():
            return _('A name with blanks wants quotes: "{path}".').format(path=path)
    return _("This is too much: {words}.").format(words=words)


def _parameter_name(error: Any) -> str:
    """What the command line calls the parameter that an error is about: DECK or --cards."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return str(max(parameter.opts, key=len))


def _reason(message: str) -> str:
    """What is wrong with a value, for the few sorts of values that there are."""
    if "integer" in message:
        return _("a whole number is wanted.")
    if least := re.search(r"greater than or equal to (\d+)", message):
        return _("at least {n} is wanted.").format(n=least.group(1))
    if most := re.search(r"less than or equal to (\d+)", message):
        return _("at most {n} is wanted.").format(n=most.group(1))
    return message
