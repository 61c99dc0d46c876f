"""The command line: each file of this folder that ends in `COMMAND` is a command of the file's name.

A command's file is imported when the command is asked for, so that no command pays for another one's imports.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from typing import TextIO

import click

from genegraph.cli._messages import heard
from genegraph.cli._text import escape
from genegraph.errors import GenegraphError, UnknownNameError

FAILURE = 1  # a mistake that can be mended: a page, a file, a name, a format
MISUSE = 2  # the command itself was typed wrongly
INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
CLOSED_PIPE = 141  # 128 + SIGPIPE
_SENTENCE = 300  # letters: longer than any first sentence, so that none is cut


def run(arguments: Sequence[str]) -> int:
    """Run one command and say how it ended: 0, or one of the exit codes above.

    A user's mistake costs one line on stderr. Whatever else goes wrong is a fault of ours and shows its traceback.
    """
    _prepare(sys.stdout)
    _prepare(sys.stderr)
    try:
        with heard():
            code = genegraph.main(list(arguments), prog_name="genegraph", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return MISUSE
    except click.UsageError as error:
        place = error.ctx.command_path if error.ctx else "genegraph"
        message = error.format_message().rstrip(".")
        return _complain(f"{message}{'' if message.endswith('?') else '.'} See {place} --help", MISUSE)
    except click.ClickException as error:
        return _complain(error.format_message(), FAILURE)
    except click.Abort:
        return _complain("interrupted", INTERRUPTED)
    except GenegraphError as error:
        return _complain(str(error), FAILURE)
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        return _complain(f"{about}{error.strerror or error}", FAILURE)
    return code if isinstance(code, int) else 0


class _Commands(click.Group):
    """Finds commands by file name and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (the signature is click's)
        """The names of all commands, none of them imported."""
        names = [found.name for found in iter_modules(__path__) if not found.name.startswith("_")]
        return sorted(name.replace("_", "-") for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None if its file registers none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(import_module(f"{__name__}.{cmd_name.replace('-', '_')}"), "COMMAND", None)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say of every command what it is for, in a whole sentence."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(_SENTENCE)) for name, command in found if command])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may have been meant."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            ctx.fail(str(UnknownNameError("command", name, get_close_matches(name, self.list_commands(ctx)))))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that has read enough (`| head`) is no error and hears nothing."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still buffered has nowhere to go, and Python would complain about that at its exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(CLOSED_PIPE)
        return result


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="genegraph COMMAND --help shows the options and examples of a command. Exit codes: 0 all went well, "
    "1 a page could not be read, or a file, name or value has to be mended, 2 the command was typed wrongly, "
    "130 interrupted.",
)
@click.version_option(package_name="genegraph", message="%(prog)s %(version)s")
@click.pass_context
def genegraph(context: click.Context) -> None:
    """Turn curated gene pages into a typed, signed, evidence-backed knowledge graph.

    \b
    genegraph build pages/ -o pages.ttl -o pages.graphml
    genegraph neighbors pages.ttl IL6 --predicate increases_expression
    genegraph path pages.ttl CCL5 SOX2
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def _prepare(stream: TextIO) -> None:
    """Make a stream take any text: UTF-8 into files and pipes, and no crash on a terminal that lacks a letter."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:  # a stream that tests or a host program put in place
        return
    if stream.isatty():
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _complain(message: str, code: int) -> int:
    click.echo(f"genegraph: {escape(' '.join(message.split()))}", err=True)
    return code
