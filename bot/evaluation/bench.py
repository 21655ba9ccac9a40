"""Measures speed and memory of the running product: `make bench`, into docs/prestaties.md."""

from __future__ import annotations

import asyncio
import contextlib
import os
import platform
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.launch import free_port
from bot.settings import ROOT

MESSAGES = (
    "hoe geef ik mijn verhuizing door",
    "mijn man is naar een verpleeghuis verhuisd en ik weet niet waar ik moet beginnen",
    "ik moet huurtoeslag terugbetalen, kan dat in delen?",
    "wanneer moet ik ww aanvragen",
    "dank u wel",
)
CONVERSATIONS = (1, 8, 32)
TURNS = (1, 100, 300)
_WINDOW = 5
"""Turns around the measured one that count, so that one hiccup does not decide."""


@dataclass(frozen=True)
class Row:
    """Figures of one situation, in milliseconds; CPU is of both processes together, per message."""

    name: str
    cpu: float
    p50: float
    p95: float

    def as_markdown(self) -> str:
        """A line of the table."""
        return f"| {self.name} | {self.cpu:.0f} | {self.p50:.0f} | {self.p95:.0f} |"


class Loket:
    """A loket that really runs, started as a user does, with a data folder of its own."""

    def __init__(self, root: Path, data_dir: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._root = root
        self._environment = {**os.environ, "LOKET_DATA_DIR": str(data_dir), "PORT": str(self.port)}
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> float:
        """`make run`; returns the seconds until it is ready."""
        started = time.perf_counter()
        self._process = subprocess.Popen(
            ["make", "run"],
            cwd=self._root,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("wachtwoord:"):
                self._wait_until_it_listens()
                return time.perf_counter() - started
        raise RuntimeError("the loket did not start")

    def _wait_until_it_listens(self) -> None:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                return
            time.sleep(0.1)
        raise RuntimeError("the loket does not listen")

    def stop(self) -> float:
        """Stop as Ctrl-C does, which reaches the whole group; returns the seconds it took."""
        assert self._process is not None
        started = time.perf_counter()
        os.killpg(self._process.pid, signal.SIGINT)
        self._process.wait(20)
        return time.perf_counter() - started

    def processes(self) -> dict[str, int]:
        """Process ids by name."""
        assert self._process is not None
        gateway = _children(self._process.pid)[0]
        return {"gateway": gateway, "assistent": _children(gateway)[0]}

    def cpu_seconds(self) -> float:
        """CPU time of both processes so far."""
        return sum(_cpu_seconds(pid) for pid in self.processes().values())


def _children(pid: int) -> list[int]:
    return [int(item) for item in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


async def _open(session: aiohttp.ClientSession, url: str) -> tuple[str, dict[str, str]]:
    async with session.post(f"{url}/api/v1/gesprekken", json={}) as response:
        begun = await response.json()
    address = f"{url}/api/v1/gesprekken/{begun['id']}/berichten?wacht=true"
    return address, {"Authorization": f"Bearer {begun['token']}"}


async def _talk(session: aiohttp.ClientSession, url: str, turns: int, times: list[float]) -> None:
    address, headers = await _open(session, url)
    for turn in range(turns):
        body = {"sleutel": f"b{turn}", "tekst": MESSAGES[turn % len(MESSAGES)]}
        started = time.perf_counter()
        async with session.post(address, json=body, headers=headers) as response:
            response.raise_for_status()
            await response.read()
        times.append((time.perf_counter() - started) * 1000)


async def _at_once(loket: Loket, conversations: int) -> Row:
    times: list[float] = []
    timeout = aiohttp.ClientTimeout(total=120)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        before = loket.cpu_seconds()
        talks = (_talk(session, loket.url, 10, times) for _ in range(conversations))
        await asyncio.gather(*talks)
        cpu = (loket.cpu_seconds() - before) * 1000 / len(times)
    return Row(f"{conversations} gesprekken tegelijk", cpu, *_percentiles(times))


async def _long(loket: Loket) -> list[Row]:
    rows = []
    async with aiohttp.ClientSession() as session:
        address, headers = await _open(session, loket.url)
        times: list[float] = []
        cpu: list[float] = []
        for turn in range(1, max(TURNS) + _WINDOW + 1):
            body = {"sleutel": f"b{turn}", "tekst": MESSAGES[turn % len(MESSAGES)]}
            before, started = loket.cpu_seconds(), time.perf_counter()
            async with session.post(address, json=body, headers=headers) as response:
                await response.read()
            times.append((time.perf_counter() - started) * 1000)
            cpu.append((loket.cpu_seconds() - before) * 1000)
    for turn in TURNS:
        window = slice(turn - 1, turn - 1 + _WINDOW)
        mean = statistics.mean(cpu[window])
        rows.append(Row(f"beurt {turn} van één gesprek", mean, *_percentiles(times[window])))
    return rows


def _percentiles(times: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def measure() -> str:
    """The whole report, on a fresh clone of what is committed."""
    with tempfile.TemporaryDirectory(prefix="loket-bench-") as folder:
        clone = Path(folder) / "kloon"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        loket = Loket(clone, clone / "var")
        first = loket.start()
        loket.stop()
        second = loket.start()
        try:
            rows = [asyncio.run(_at_once(loket, count)) for count in CONVERSATIONS]
            rows += asyncio.run(_long(loket))
            memory = {name: _memory_mb(pid) for name, pid in loket.processes().items()}
        finally:
            stopped = loket.stop()
    return _report(rows, memory, (first, second, stopped))


def _report(
    rows: Sequence[Row], memory: dict[str, float], seconds: tuple[float, float, float]
) -> str:
    first, second, stopped = seconds
    lines = [
        "# Prestaties",
        "",
        f"Gemeten met `make bench` op {time.strftime('%Y-%m-%d')}, {os.cpu_count()} kernen, "
        f"Python {platform.python_version()}. De machine wordt gedeeld: let op verhoudingen.",
        "",
        "| wat | CPU (ms per bericht) | p50 (ms) | p95 (ms) |",
        "| --- | --- | --- | --- |",
        *(row.as_markdown() for row in rows),
        "",
        "| proces | geheugen (MB) |",
        "| --- | --- |",
        *(f"| {name} | {size:.0f} |" for name, size in memory.items()),
        "",
        f"Gereed na {first:.0f} s bij de eerste `make run` in een verse kloon (installeren uit de "
        f"tussenopslag van deze machine, trainen, starten) en na {second:.0f} s bij de tweede. "
        f"Gestopt in {stopped:.1f} s.",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the report and write it down."""
    report = measure()
    print(report)
    (ROOT / "docs" / "prestaties.md").write_text(report, "utf-8")


if __name__ == "__main__":
    main()
