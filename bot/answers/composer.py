"""From a decision to the bubbles a citizen reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from bot.answers import sentences
from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.answers.counted_days import term_bubbles
from bot.answers.crisis_card import crisis_card
from bot.answers.finder import Match, QuestionFinder
from bot.answers.overview import FIRST_STEPS, overview_bubbles, steps_bubble
from bot.clock import day_in_words
from bot.knowledge.model import Knowledge, LifeEvent, Municipality, Question
from bot.knowledge.places import municipality_for
from bot.triage.decision import Decision, DecisionKind
from bot.triage.situation import KnownQuestion
from bot.triage.term_days import TermCounter, counter

ACCEPT = {"act": "accept_offer"}
DECLINE = {"act": "decline_offer"}
_FOLLOW_UPS, _TERMS = 2, 2
STEPS_BESIDE_OTHERS = 3
"""First steps where they are not all there is to read."""
_REASON_OF_LIFE_EVENT = ("LIFE_EVENT_OFFER", "QUESTION_OFFER", "LEARNED")
"""Reasons for a person that the life event itself words best."""


class Composer:
    """Writes the reply to a decision. It decides nothing itself."""

    def __init__(self, knowledge: Callable[[], Knowledge]) -> None:
        self._knowledge = knowledge
        self._finder: QuestionFinder | None = None

    def compose(self, decision: Decision, text: str, today: date) -> tuple[Bubble, ...]:
        """The bubbles in reply to `text`, at least one."""
        if decision.kind is DecisionKind.CRISIS:
            return self._crisis(decision)
        if decision.kind is DecisionKind.ASK:
            return (self._ask(decision),)
        if decision.kind is DecisionKind.OUT_OF_SCOPE:
            return (text_bubble(sentences.OUT_OF_SCOPE),)
        if decision.kind is DecisionKind.SMALLTALK:
            return (self._courtesy(decision),)
        return self._answer(decision, text, counter(decision.named_days, today))

    def _asked(self, decision: Decision) -> Match | None:
        identifier, _, wanted = (decision.question or "").partition("/")
        event = self._knowledge().life_events.get(identifier)
        if event is None:
            return None
        found = (question for question in event.questions if question.id == wanted)
        return next((Match(event, question, 1.0) for question in found), None)

    def known_question(self, text: str, life_events: Iterable[str]) -> KnownQuestion | None:
        """The question with an answer that a text resembles, first among these life events."""
        found = self.finder().find(text, life_events)
        if found is None:
            return None
        return KnownQuestion(found.life_event.id, found.question.id, found.score)

    def finder(self) -> QuestionFinder:
        """Finds questions in the knowledge as it is now."""
        knowledge = self._knowledge()
        if self._finder is None or self._finder.fingerprint != knowledge.fingerprint:
            self._finder = QuestionFinder(knowledge)
        return self._finder

    def _answer(self, decision: Decision, text: str, count: TermCounter) -> tuple[Bubble, ...]:
        bubbles: list[Bubble] = []
        match = self._asked(decision)
        events = self._events(decision)
        if match is not None:
            bubbles.extend(self._precise(match, decision, count))
        bubbles.extend(self._events_after(match, events, decision, text, count))
        bubbles.extend(self._confusions(decision, events))
        if decision.latest_day is not None:
            bubbles.append(_term(decision))
        if not bubbles:
            bubbles.append(text_bubble(self._no_source(decision)))
        if decision.offers_person:
            bubbles.append(self._offer(decision, events))
        return tuple(bubbles)

    def _events_after(
        self,
        match: Match | None,
        events: tuple[LifeEvent, ...],
        decision: Decision,
        text: str,
        count: TermCounter,
    ) -> list[Bubble]:
        """The overview of each life event that was not dealt with yet."""
        knowledge, municipality = self._knowledge(), self._municipality(decision)
        limit = FIRST_STEPS if len(events) == 1 else STEPS_BESIDE_OTHERS
        bubbles: list[Bubble] = []
        for index, event in enumerate(events):
            if match is not None and (event.id == match.life_event.id or index):
                if _needs_steps(decision) and event.id == match.life_event.id:
                    bubbles.append(
                        steps_bubble(
                            event, knowledge, municipality, limit=STEPS_BESIDE_OTHERS, count=count
                        )
                    )
                continue
            likely = self.finder().nearest(text, event)
            if decision.is_follow_up:
                bubbles.append(steps_bubble(event, knowledge, municipality, likely, count=count))
                continue
            bubbles.extend(overview_bubbles(event, knowledge, municipality, likely, limit, count))
        return bubbles

    def _precise(self, match: Match, decision: Decision, count: TermCounter) -> list[Bubble]:
        organisations = self._knowledge().organisations
        names = [organisations[item].name for item in match.question.organisations]
        links = [{"titel": _link_title(names), "url": match.question.source.url}]
        desk = self._municipality(decision)
        if "gemeente" in match.question.organisations and not desk.is_default:
            links.append({"titel": f"{desk.name}, telefoon {desk.telephone}", "url": desk.website})
        others = [item for item in match.life_event.questions if item.id != match.question.id]
        choices = tuple(
            Choice(
                other.question,
                {
                    "act": "ask_question",
                    "life_event": match.life_event.id,
                    "question": other.id,
                },
            )
            for other in _related(match, others)[:_FOLLOW_UPS]
        )
        listed = "\n".join(f"{item['titel']}: {item['url']}" for item in links)
        return [
            text_bubble(match.question.answer.strip()),
            *self._terms(match, decision, count),
            Bubble(BlockKind.LINKS, listed, {"koppelingen": links}, choices),
        ]

    def _terms(self, match: Match, decision: Decision, count: TermCounter) -> list[Bubble]:
        """The days of the steps with the organisations of a question, when no steps are shown."""
        if _needs_steps(decision):
            return []
        concerned = match.question.organisations
        steps = (step for step in match.life_event.steps if step.organisation in concerned)
        municipality = self._municipality(decision)
        return term_bubbles(steps, self._knowledge(), municipality, count)[:_TERMS]

    def _crisis(self, decision: Decision) -> tuple[Bubble, ...]:
        card = crisis_card(decision, self._knowledge(), self._municipality(decision))
        has_another_question = decision.life_events and decision.act != "stay_careful"
        return (card, text_bubble(sentences.AFTER_CRISIS)) if has_another_question else (card,)

    def _ask(self, decision: Decision) -> Bubble:
        knowledge = self._knowledge()
        choices = tuple(
            Choice(
                knowledge.life_events[item].title,
                {"act": "choose_life_event", "life_event": item},
            )
            for item in decision.choices
        )
        return text_bubble(sentences.ASK_CHOICE if choices else sentences.ASK_OPEN, *choices)

    def _courtesy(self, decision: Decision) -> Bubble:
        return text_bubble(sentences.COURTESIES.get(decision.act, sentences.COURTESIES["groet"]))

    def _offer(self, decision: Decision, events: tuple[LifeEvent, ...]) -> Bubble:
        code = decision.reasons[0].code
        why = sentences.WHY_A_PERSON.get(code, decision.reasons[0].text)
        if code in _REASON_OF_LIFE_EVENT and events:
            why = events[0].offer_reason.strip()
        who = self._municipality(decision)
        data = {"reden": why, "telefoon": who.telephone}
        text = (
            f"{why} Wilt u dat een medewerker met u meekijkt? "
            "Die belt zo nodig de andere organisaties. U hoeft uw verhaal maar één keer te doen."
        )
        choices = (Choice("Ja, graag", ACCEPT), Choice("Nee, nu niet", DECLINE))
        return Bubble(BlockKind.OFFER, text, data, choices)

    def _confusions(self, decision: Decision, events: tuple[LifeEvent, ...]) -> list[Bubble]:
        named = {item.id for item in decision.organisations} - {
            organisation for event in events for organisation in event.core_organisations
        }
        said = [
            confusion.sentence
            for event in events[:1]
            for confusion in event.confusions
            if confusion.mistaken in named
        ]
        return [text_bubble(" ".join(said[:2]))] if said else []

    def _no_source(self, decision: Decision) -> str:
        organisations = self._knowledge().organisations
        named = [organisations[item.id] for item in decision.organisations]
        if not named:
            return sentences.NO_SOURCE
        where = "; ".join(
            f"{item.name}: {item.telephone or 'zie de site'}, {item.website}" for item in named[:4]
        )
        return f"{sentences.NO_SOURCE} Deze organisaties horen erbij: {where}."

    def _events(self, decision: Decision) -> tuple[LifeEvent, ...]:
        known = self._knowledge().life_events
        return tuple(known[item.id] for item in decision.life_events if item.id in known)

    def _municipality(self, decision: Decision) -> Municipality:
        return municipality_for(self._knowledge(), decision.municipality)


def _needs_steps(decision: Decision) -> bool:
    """A precise answer stands alone, unless a person is offered with what one said oneself."""
    return decision.offers_person and decision.reasons[0].code != "QUESTION_OFFER"


def _related(match: Match, others: list[Question]) -> list[Question]:
    shared = set(match.question.organisations)
    return sorted(others, key=lambda item: not shared & set(item.organisations))


def _link_title(names: list[str]) -> str:
    return f"Lees meer bij {names[0]}" if names else "Lees meer"


def _term(decision: Decision) -> Bubble:
    assert decision.latest_day is not None
    day = f"{day_in_words(decision.latest_day)} {decision.latest_day.year}"
    return Bubble(
        BlockKind.TERM,
        f"Met de datum die u noemt is de laatste dag waarschijnlijk {day}. "
        "Controleer de datum op uw brief. "
        "Is die dag al voorbij? Laat dan toch bekijken of bezwaar nog kan.",
        {"omschrijving": "bezwaar maken", "uiterlijke_dag": decision.latest_day.isoformat()},
    )
