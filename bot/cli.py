"""The command line: `./loket`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from bot.settings import Settings, SettingsError


def _settings() -> Settings:
    try:
        return Settings.from_environment()
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


class CallersPath(click.Path):
    """A path as seen from the folder the caller stands in; ./loket itself moves to its own."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Make the path absolute."""
        start = Path(os.environ.get("LOKET_CWD") or Path.cwd())
        return super().convert(str(start / str(value)), param, ctx)


FILE = CallersPath(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = CallersPath(dir_okay=False, path_type=Path)


@click.group(help="Juiste Deur: waar iemand ook aanklopt, het is de juiste deur.")
def main() -> None:
    """Entry point."""


@main.command(help="Start het loket op deze computer. Stoppen: Ctrl-C.")
def serve() -> None:
    """Prepare everything and serve."""
    from bot.launch import LaunchError
    from bot.serve import serve as run

    try:
        run(_settings(), say=click.echo)
    except LaunchError as error:
        raise click.ClickException(str(error)) from error


@main.command(help="Leer het taalbegrip opnieuw, als er iets veranderd is.")
@click.option("--force", is_flag=True, help="Ook als er niets veranderd is.")
def train(force: bool) -> None:
    """Train the model."""
    from bot.launch import LaunchError, train_if_needed

    settings = _settings()
    if force:
        (settings.models_dir / "trained-from").unlink(missing_ok=True)
    try:
        train_if_needed(settings, click.echo)
    except LaunchError as error:
        raise click.ClickException(str(error)) from error
    click.echo("Het model is bij.")


@main.command(help="Hoe een vraag wordt gelezen en wat het antwoord is.")
@click.argument("tekst")
@click.option("--gemeente", help="TOOI-code, zoals gm0363.")
@click.option("--json", "as_json", is_flag=True, help="Als JSON, zoals de API.")
def ask(tekst: str, gemeente: str | None, as_json: bool) -> None:
    """Read one message, without a running server and without storing it."""
    from bot.evaluation.engine import interpret
    from bot.evaluation.shown import shown

    try:
        found = interpret(_settings(), tekst, gemeente)
    except (OSError, RuntimeError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else shown(found))


@main.command(help="Meet het begrip op een bestand met berichten.")
@click.argument("bestand", type=FILE)
@click.option("--predictions", type=NEW_FILE, help="Schrijf per bericht wat er gelezen werd.")
@click.option("--picture", type=NEW_FILE, help="Teken wat verward wordt, als .svg of .png.")
@click.option("--json", "as_json", is_flag=True, help="De cijfers als JSON.")
def evaluate(bestand: Path, predictions: Path | None, picture: Path | None, as_json: bool) -> None:
    """Measures over a file of labelled messages."""
    from bot.evaluation.messages import evaluate_messages
    from bot.evaluation.picture import draw_confusions
    from bot.evaluation.report import report_text

    if picture is not None and picture.suffix not in (".svg", ".png"):
        raise click.ClickException("De tekening wordt .svg of .png: kies een van die twee.")
    result = evaluate_messages(_settings(), bestand, predictions)
    if picture is not None:
        draw_confusions(result["confusions"], picture)
    click.echo(json.dumps(result, ensure_ascii=False, indent=2) if as_json else report_text(result))


@main.command("evaluate-dialogues", help="Speel gesprekken na en zeg welke verwachtingen uitkomen.")
@click.argument("bestand", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="De uitkomsten als JSON.")
def evaluate_dialogues(bestand: Path, as_json: bool) -> None:
    """Replay dialogues through the whole path, in a throw-away database."""
    from bot.evaluation.dialogues import dialogues_text, replay

    result = asyncio.run(replay(_settings(), bestand))
    click.echo(
        json.dumps(result, ensure_ascii=False, indent=2) if as_json else dialogues_text(result)
    )


@main.command("evaluate-answers", help="Meet of de antwoorden kloppen, op een bestand met vragen.")
@click.argument("bestand", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="De cijfers als JSON.")
def evaluate_answers(bestand: Path, as_json: bool) -> None:
    """Answers against patterns that must and must not be in them."""
    from bot.evaluation.answers import answers_text
    from bot.evaluation.answers import evaluate_answers as measure

    result = measure(_settings(), bestand)
    click.echo(
        json.dumps(result, ensure_ascii=False, indent=2) if as_json else answers_text(result)
    )


@main.command("check-content", help="Controleer de inhoud in data/kennis.")
def check_content_command() -> None:
    """All problems at once, in an editor's words."""
    from bot.clock import now, today
    from bot.knowledge.checks import check_content

    problems = check_content(_settings().knowledge_dir, today(now))
    for problem in problems:
        click.echo(str(problem))
    blocking = [problem for problem in problems if problem.is_blocking]
    click.echo(f"{len(blocking)} fouten, {len(problems) - len(blocking)} adviezen.")
    if blocking:
        sys.exit(1)


@main.command("content-schema", help="Schrijf opnieuw wat een tekstprogramma bij inhoud aanvult.")
def content_schema_command() -> None:
    """The JSON Schemas beside the content, with the organisations there are now."""
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.problems import ContentError
    from bot.knowledge.schema.files import write

    folder = _settings().knowledge_dir
    try:
        files = write(folder, load_knowledge(folder))
    except ContentError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(files)} schema’s geschreven in {files[0].parent}.")


@main.command("check-nlu", help="Controleer de oefenberichten in data/nlu en tel ze.")
@click.option("--alike", is_flag=True, help="Zoek ook berichten die op elkaar lijken (minuten).")
def check_nlu_command(alike: bool) -> None:
    """Problems with file and line; then how many there are of what."""
    from bot.evaluation.training_report import checked
    from bot.knowledge.problems import ContentError

    try:
        report, is_good = checked(_settings(), with_alike=alike)
    except ContentError as error:
        raise click.ClickException(str(error)) from error
    click.echo(report)
    if not is_good:
        sys.exit(1)


@main.command("check-links", help="Controleer of de webadressen in de inhoud nog bestaan.")
def check_links_command() -> None:
    """Ask each address once, politely."""
    from bot.evaluation.links import check_links
    from bot.knowledge.loading import load_knowledge

    dead = asyncio.run(check_links(load_knowledge(_settings().knowledge_dir), click.echo))
    if dead:
        sys.exit(1)


@main.command(
    "rasa",
    help="Rasa's eigen commando's, zoals: ./loket rasa shell",
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
@click.argument("opdracht", nargs=-1, type=click.UNPROCESSED)
def rasa_command(opdracht: tuple[str, ...]) -> None:
    """Hand everything to Rasa, with our models."""
    command = [sys.executable, "-m", "bot.assistant.rasa_command", *opdracht]
    if opdracht[:1] in (("shell",), ("interactive",)) and "--model" not in opdracht:
        command += ["--model", str(_settings().models_dir)]
    os.execv(sys.executable, command)


@main.group(help="Accounts voor medewerkers.")
def staff() -> None:
    """Accounts."""


@staff.command("add", help="Maak een account, of met --token een token voor een ander systeem.")
@click.argument("naam")
@click.option("--token", is_flag=True, help="Maak een token in plaats van een wachtwoord.")
def staff_add(naam: str, token: bool) -> None:
    """An account, or a token for it; shown once."""
    from bot.staff.store import LoginTakenError

    accounts = _accounts()
    try:
        if token:
            if accounts.store.by_login(naam) is None:
                accounts.create(naam, naam)
            click.echo(accounts.make_token(naam, "commandoregel"))
            return
        member, password = accounts.create(naam, naam)
    except LoginTakenError as error:
        raise click.ClickException(
            f"Er is al een account {naam}. Nieuw wachtwoord: ./loket staff reset {naam}"
        ) from error
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"gebruiker: {member.login}\nwachtwoord: {password}")


@staff.command("reset", help="Geef een account een nieuw wachtwoord.")
@click.argument("naam", default="medewerker")
def staff_reset(naam: str) -> None:
    """A new password, shown once."""
    password = _accounts().reset(naam)
    if password is None:
        raise click.ClickException(f"Er is geen account {naam}. Zie: ./loket staff list")
    click.echo(f"gebruiker: {naam}\nwachtwoord: {password}")


@staff.command("list", help="Laat de accounts zien.")
def staff_list() -> None:
    """All accounts."""
    for member in _accounts().store.all():
        click.echo(f"{member.login}\t{member.name}\t{'actief' if member.is_active else 'uit'}")


@main.command(help="Wis alles waarvan de bewaartermijn voorbij is.")
def forget() -> None:
    """Erase what has passed its end date."""
    erased = _services().erasure.erase_expired()
    click.echo(f"Gewist: {erased.conversations} gesprekken, {erased.tickets} contactverzoeken.")


@main.command(help="Geef de open contactverzoeken als JSON, zonder contactgegevens.")
def export() -> None:
    """The queue as JSON lines."""
    from bot.gateway.api.staff import row_json

    for row in _services().handling.queue():
        click.echo(json.dumps(row_json(row), ensure_ascii=False))


def _services() -> Any:
    from bot.assembly import assemble
    from bot.database.engine import make_engine, migrate

    settings = _settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    migrate(engine)
    return assemble(settings)


def _accounts() -> Any:
    from bot.staff.accounts import Accounts

    services = _services()
    return Accounts(services.stores.staff, services.clock, services.retention)


if __name__ == "__main__":
    main()
