"""All tables. Names of constraints are fixed, so that a migration can find them."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(TypeDecorator):
    """An aware moment in UTC, on databases that know time zones and those that do not."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Refuse naive moments: nobody knows what they mean."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(timezone.utc).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Back to an aware moment."""
        return value.replace(tzinfo=timezone.utc) if value else None


def _id_of(table: str, **options: Any) -> sa.Column[Any]:
    """The column that makes a row go when the row it belongs to goes."""
    target = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    name = f"{table.removesuffix('s')}_id"
    return sa.Column(name, sa.String(32), target, nullable=False, **options)


conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("token_hash", sa.String(64), nullable=False),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("speaker", sa.String(30), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("last_active_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False, index=True),
    sa.Column("municipality", sa.String(10)),
    sa.Column("round", sa.Integer, nullable=False),
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    _id_of("conversations"),
    sa.Column("key", sa.String(100)),
    sa.Column("sender", sa.String(20), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("data", sa.JSON, nullable=False),
    sa.Column("buttons", sa.JSON, nullable=False),
    sa.Column("language", sa.String(10), nullable=False),
    sa.Column("author", sa.String(200)),
    sa.Column("in_reply_to", sa.Integer, index=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("answered_at", Moment),
    sa.UniqueConstraint("conversation_id", "key"),
    sa.Index(None, "conversation_id", "id"),
    # Without this, an id would come back after the newest message is erased.
    sqlite_autoincrement=True,
)

ratings = sa.Table(
    "ratings",
    metadata,
    sa.Column(
        "message_id",
        sa.Integer,
        sa.ForeignKey("messages.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("rated_at", Moment, nullable=False),
)

tickets = sa.Table(
    "tickets",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("conversation_id", sa.String(32), nullable=False, index=True),
    # The conversation while the ticket is open, nothing afterwards: one open ticket each.
    sa.Column("open_for", sa.String(32), unique=True),
    sa.Column("number", sa.String(20), unique=True),
    sa.Column("status", sa.String(20), nullable=False, index=True),
    sa.Column("priority", sa.String(2), nullable=False),
    sa.Column("municipality", sa.String(10)),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("life_events", sa.JSON, nullable=False),
    sa.Column("signals", sa.JSON, nullable=False),
    sa.Column("already_tried", sa.Text, nullable=False),
    sa.Column("already_answered", sa.Text, nullable=False),
    sa.Column("urgency", sa.Text, nullable=False),
    sa.Column("contact_name", sa.String(200)),
    sa.Column("contact_telephone", sa.String(40)),
    sa.Column("contact_email", sa.String(254)),
    sa.Column("contact_preferred_time", sa.String(200)),
    sa.Column("summary_confirmed_at", Moment),
    sa.Column("consent_asked_at", Moment),
    sa.Column("latest_day", sa.Date),
    sa.Column("pick_up_by", Moment),
    sa.Column("owner", sa.String(32)),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("opened_at", Moment),
    sa.Column("closed_at", Moment),
    sa.Column("expires_at", Moment, index=True),
    sa.Column("version", sa.Integer, nullable=False),
)

ticket_parts = sa.Table(
    "ticket_parts",
    metadata,
    _id_of("tickets", primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("organisation", sa.String(60), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("outcome", sa.Text),
)

consents = sa.Table(
    "consents",
    metadata,
    _id_of("tickets", primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("organisation", sa.String(60), nullable=False),
    sa.Column("wording", sa.Text, nullable=False),
    sa.Column("version", sa.String(20), nullable=False),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("given_at", Moment, nullable=False),
    sa.Column("withdrawn_at", Moment),
)

timeline = sa.Table(
    "timeline",
    metadata,
    _id_of("tickets", primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("actor", sa.String(200), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

ticket_numbers = sa.Table(
    "ticket_numbers",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("login", sa.String(100), nullable=False),
    sa.Column("login_lower", sa.String(100), nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("password_hash", sa.String(200), nullable=False),
    sa.Column("is_active", sa.Boolean, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

staff_sessions = sa.Table(
    "staff_sessions",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    _id_of("staff"),
    sa.Column("csrf_token", sa.String(64), nullable=False),
    sa.Column("expires_at", Moment, nullable=False, index=True),
)

api_tokens = sa.Table(
    "api_tokens",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    _id_of("staff"),
    sa.Column("label", sa.String(200), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)
