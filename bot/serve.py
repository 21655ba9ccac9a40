"""From nothing to a running loket: database, model, account, assistant, gateway."""

from __future__ import annotations

import signal
from collections.abc import Callable

from bot.assembly import Services, assemble
from bot.conversations.desk import ConversationDesk
from bot.database.engine import make_engine, migrate
from bot.gateway.app import create_app
from bot.gateway.assistant_client import AssistantClient
from bot.gateway.context import Gateway
from bot.launch import AssistantProcess, check_port, run_gateway, train_if_needed
from bot.logs import configure_logging
from bot.settings import Settings
from bot.staff.accounts import Accounts

FIRST_LOGIN = "medewerker"


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Run until Ctrl-C. Raises LaunchError when it cannot start."""
    check_port(settings)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    migrate(engine)
    train_if_needed(settings, say)
    configure_logging()
    process = AssistantProcess(settings)
    # Also when told to stop before the gateway takes over, nothing may stay behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        say("assistent starten (ongeveer een halve minuut)")
        process.start()
        services = assemble(settings)
        gateway = make_gateway(services, AssistantClient(process.url, process.secret))
        process.wait_until_ready()
        _welcome(settings, gateway.accounts, say)
        run_gateway(create_app(gateway), settings, gateway.news)
    except KeyboardInterrupt:
        pass
    finally:
        process.stop()
    say("gestopt")


def make_gateway(services: Services, assistant: AssistantClient) -> Gateway:
    """A gateway on these services, with this assistant behind it."""
    desk = ConversationDesk(
        services.stores.conversations,
        assistant,
        services.handoff_desk,
        services.clock,
        services.retention,
    )
    accounts = Accounts(services.stores.staff, services.clock, services.retention)
    return Gateway(services, desk, assistant, accounts)


def _welcome(settings: Settings, accounts: Accounts, say: Callable[[str], None]) -> None:
    password = f"(eerder getoond; kwijt? ./loket staff reset {FIRST_LOGIN})"
    if not accounts.store.all():
        _, password = accounts.create(FIRST_LOGIN, "Medewerker")
    say(f"adres: http://{settings.host}:{settings.port}/")
    say(f"werkplek: http://{settings.host}:{settings.port}/werkplek")
    say(f"gebruiker: {FIRST_LOGIN}")
    say(f"wachtwoord: {password}")
    say("Stoppen: Ctrl-C.")
