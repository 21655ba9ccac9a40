"""The knowledge while people edit it: never replaced by broken content, never out of date."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path

import pytest

from bot.knowledge import store as store_module
from bot.knowledge.model import Knowledge
from bot.knowledge.problems import ContentError
from bot.knowledge.store import KnowledgeStore
from tests.support.content import MOVING, SVB, Content


@pytest.fixture(autouse=True)
def _look_at_every_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "LOOK_EVERY", 0.0)


def _title(knowledge: Knowledge) -> str:
    return knowledge.life_events["verhuizen"].title


def test_the_same_files_are_read_once(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    assert store.current() is store.current()


def test_a_changed_file_is_picked_up_without_a_restart(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    before = store.current()
    content.replace(MOVING, "U gaat verhuizen", "U krijgt een nieuw huis")
    assert _title(store.current()) == "U krijgt een nieuw huis"
    assert store.current().fingerprint != before.fingerprint


def test_a_new_file_and_a_removed_file_are_picked_up(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    store.current()
    content.write("levensgebeurtenissen/scheiden.yml", (content.folder / MOVING).read_bytes())
    assert set(store.current().life_events) == {"verhuizen", "scheiden"}
    (content.folder / "levensgebeurtenissen/scheiden.yml").unlink()
    assert set(store.current().life_events) == {"verhuizen"}


def test_broken_content_keeps_the_old_and_lists_the_problems(
    content: Content, caplog: pytest.LogCaptureFixture
) -> None:
    store = KnowledgeStore(content.folder)
    before = store.current()
    content.replace(MOVING, "titel: U gaat verhuizen", "titel:")
    content.replace(SVB, "naam: Een organisatie\n", "")
    with caplog.at_level(logging.WARNING):
        assert store.current() is before
        assert store.current() is before
    assert [problem.file for problem in store.problems] == [MOVING, SVB]
    assert [record.message for record in caplog.records] == ["content_is_broken"]


def test_mended_content_is_picked_up_and_the_problems_are_gone(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    store.current()
    content.replace(MOVING, "titel: U gaat verhuizen", "titel:")
    store.current()
    content.replace(MOVING, "titel:", "titel: Weer heel")
    assert _title(store.current()) == "Weer heel"
    assert store.problems == ()


def test_a_file_put_back_as_it_was_is_no_longer_broken(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    path = content.folder / MOVING
    old, status = path.read_bytes(), path.stat()
    store.current()
    content.replace(MOVING, "titel: U gaat verhuizen", "titel:")
    store.current()
    path.write_bytes(old)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    store.current()
    assert store.problems == ()


def test_content_that_never_was_right_says_why_every_time(content: Content) -> None:
    content.replace(MOVING, "titel: U gaat verhuizen", "titel:")
    store = KnowledgeStore(content.folder)
    for _ in range(2):
        with pytest.raises(ContentError, match="mist “titel”"):
            store.current()
    content.replace(MOVING, "titel:", "titel: Heel")
    assert _title(store.current()) == "Heel"


def test_between_two_looks_the_files_are_left_alone(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LOOK_EVERY", 3600.0)
    store = KnowledgeStore(content.folder)
    before = store.current()
    content.replace(MOVING, "U gaat verhuizen", "Iets anders")
    assert store.current() is before


def test_a_file_that_vanishes_while_it_is_looked_at_is_no_failure(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = content.folder / "levensgebeurtenissen" / "weg.yml"
    monkeypatch.setattr(
        store_module, "content_files", lambda folder: (*sorted(folder.rglob("*.yml")), gone)
    )
    assert _title(KnowledgeStore(content.folder).current()) == "U gaat verhuizen"


def test_many_threads_see_one_knowledge(content: Content) -> None:
    store = KnowledgeStore(content.folder)
    seen: list[Knowledge] = []
    threads = [threading.Thread(target=lambda: seen.append(store.current())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 8
    assert len({id(item) for item in seen}) == 1


def test_an_unreadable_folder_is_no_knowledge(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="geen enkel bestand"):
        KnowledgeStore(tmp_path / "nergens").current()
