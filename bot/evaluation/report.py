"""Figures in words, for a terminal."""

from __future__ import annotations

from typing import Any

_SHOWN = 50


def report_text(result: dict[str, Any]) -> str:
    """Readable lines of the measures over messages."""
    events, decision, crisis = result["life_events"], result["decision"], result["crisis"]
    organisations = result["organisations"]
    lines = [
        f"{result['messages']} berichten",
        f"levensgebeurtenis: eerste goed {_part(events['first_right'])}, "
        f"micro-F1 {_part(events['micro_f1'])}, macro-F1 {_part(events['macro_f1'])}",
        f"organisaties: gevonden {_part(organisations['recall'])}, "
        f"terecht {_part(organisations['precision'])}",
        f"besluit: goed {_part(decision['right'])}, wedervragen {decision['asked']}",
        f"crisis: gevonden {_counted(crisis['recall'])}, "
        f"juiste nummer {_part(crisis['line_named'])}, "
        f"vals alarm {_counted(crisis['false_alarms'])}",
        f"lekken: {', '.join(result['leaks']) or 'geen'}",
        f"tijd per bericht: p50 {result['milliseconds']['p50']} ms, "
        f"p95 {result['milliseconds']['p95']} ms",
        "per stijl (eerste levensgebeurtenis goed / besluit goed):",
    ]
    for style, figures in result["per_style"].items():
        lines.append(
            f"  {style:12} {figures['messages']:4}  {_part(figures['first_right'])} / "
            f"{_part(figures['decision_right'])}"
        )
    lines.append(f"fouten: {len(result['errors'])}")
    lines += [
        f"  {error['id']}: {error['wanted']} werd {error['got']}: {error['text']}"
        for error in result["errors"][:_SHOWN]
    ]
    if len(result["errors"]) > _SHOWN:
        lines.append(f"  en nog {len(result['errors']) - _SHOWN}; met --json staan ze er allemaal.")
    return "\n".join(lines)


def _part(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _counted(value: dict[str, Any]) -> str:
    if value["share"] is None:
        return "- (geen gevallen)"
    low, high = value["interval"]
    return f"{value['share']:.2f} van {value['cases']} (95 %: {low:.2f} tot {high:.2f})"
