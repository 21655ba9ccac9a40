"""Figures for Prometheus; none of them is about a person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """Counts and durations of one gateway."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.messages = Counter(
            "loket_berichten", "Berichten van inwoners", ["kanaal"], registry=self.registry
        )
        self.failures = Counter(
            "loket_storingen", "Beurten zonder antwoord van de assistent", registry=self.registry
        )
        self.seconds = Histogram(
            "loket_antwoord_seconden",
            "Van bericht tot antwoord",
            buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
            registry=self.registry,
        )
        self.streams = Gauge("loket_stromen", "Open stromen", registry=self.registry)

    def exposition(self) -> bytes:
        """The figures in Prometheus' own text form."""
        return generate_latest(self.registry)
