"""The assistant's part of a handoff: what to write in the draft, and the next question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answers.blocks import Bubble
from bot.conversations.own_words import question_in, tried_in
from bot.knowledge.model import Knowledge
from bot.privacy.contact import Contact
from bot.tickets.dialogue import HandoffDialogue
from bot.tickets.model import Priority, Role, Summary
from bot.tickets.proposal import Proposal
from bot.triage.context import Context
from bot.triage.decision import REASONS, Decision
from bot.triage.involvement import organisations_involved

_ACTIVE_SIGNALS = ("H2", "H3", "H4", "H5", "H6", "H10", "H12")


@dataclass(frozen=True)
class HandoffPreparation:
    """Turns decisions into steps of the handoff."""

    dialogue: HandoffDialogue
    knowledge: Callable[[], Knowledge]

    def prepare(
        self,
        decision: Decision,
        conversation_id: str,
        context: Context,
        said: Sequence[str],
        names: Sequence[str] = (),
    ) -> tuple[Bubble, ...]:
        """The next bubble of a handoff in preparation.

        `said` holds the citizen's messages so far; `names` the names of people in the last one.
        """
        if decision.act == "withdraw":
            return self.dialogue.decline(conversation_id)
        if decision.act == "withdraw_consent":
            return self.dialogue.withdraw_consent(conversation_id)
        if decision.act == "correct":
            return self.dialogue.ask_correction(conversation_id)
        if "naam" in self.dialogue.drafting.missing_contact(conversation_id) and len(names) == 1:
            self.dialogue.drafting.note_contact(conversation_id, Contact(name=names[0]))
        if decision.act == "begin":
            return self.dialogue.begin(conversation_id, self._proposal(decision, context, said))
        return self.dialogue.go_on(conversation_id)

    def settle(self, decision: Decision, conversation_id: str, channel: str) -> tuple[Bubble, ...]:
        """Record a confirmation or a consent; open the ticket when nothing is missing."""
        if decision.act == "confirm":
            return self.dialogue.confirm(conversation_id)
        agreed = None if decision.act == "consent_all" else ()
        return self.dialogue.agree(conversation_id, agreed, channel)

    def status(self, conversation_id: str) -> tuple[Bubble, ...]:
        """How the ticket stands."""
        return self.dialogue.status(conversation_id)

    def _proposal(self, decision: Decision, context: Context, said: Sequence[str]) -> Proposal:
        question = question_in(said)
        roles = organisations_involved(self.knowledge(), context.life_events, context.organisations)
        signals = tuple(item for item in context.signals if item in REASONS)
        urgent = [REASONS[item] for item in signals if item in _ACTIVE_SIGNALS]
        return Proposal(
            summary=Summary(
                question=question,
                life_events=context.life_events,
                signals=signals,
                already_tried=tried_in(said),
                urgency=" ".join(urgent[:2]),
            ),
            organisations=tuple((item.id, Role(item.role), question) for item in roles),
            priority=Priority(decision.priority),
            latest_day=decision.latest_day,
            municipality=context.municipality,
        )
