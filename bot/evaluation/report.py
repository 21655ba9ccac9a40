"""Figures in words, for a terminal."""

from __future__ import annotations

from typing import Any

_SHOWN = 50
_PAIRS = 10


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
    lines += ["per levensgebeurtenis (F1, de zwakste eerst):", *_per_event(events["f1_per_event"])]
    lines.append("vaakst verward (bedoeld, gelezen):")
    lines += [
        f"  {pair['count']:4}  {pair['wanted']}, {pair['got']}"
        for pair in result["confusions"][:_PAIRS]
    ]
    lines.append(f"fouten: {len(result['errors'])}, de ergste eerst")
    lines += [_error_line(error) for error in result["errors"][:_SHOWN]]
    if len(result["errors"]) > _SHOWN:
        lines.append(f"  en nog {len(result['errors']) - _SHOWN}; met --json staan ze er allemaal.")
    return "\n".join(lines)


def _per_event(figures: dict[str, float]) -> list[str]:
    ordered = sorted(figures.items(), key=lambda item: (item[1], item[0]))
    cells = [f"{name:36} {value:.2f}" for name, value in ordered]
    half = (len(cells) + 1) // 2
    pairs = zip(cells[:half], [*cells[half:], ""], strict=False)
    return [f"  {left}   {right}".rstrip() for left, right in pairs]


def _error_line(error: dict[str, Any]) -> str:
    why = f" ({', '.join(error['reasons'])})" if error["reasons"] else ""
    return f"  {error['id']}: {error['wanted']} werd {error['got']}{why}: {error['text']}"


def _part(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _counted(value: dict[str, Any]) -> str:
    if value["share"] is None:
        return "- (geen gevallen)"
    low, high = value["interval"]
    return f"{value['share']:.2f} van {value['cases']} (95 %: {low:.2f} tot {high:.2f})"
