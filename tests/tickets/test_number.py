"""Reference numbers that survive being read out over the telephone."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.tickets.number import is_valid_number, ticket_number

NUMBERS = st.builds(ticket_number, st.integers(2024, 2099), st.integers(1, 99_999))


def test_a_number_holds_the_year_a_serial_of_five_digits_and_a_check_digit() -> None:
    assert ticket_number(2026, 42) == "2026-00042-5"


@given(NUMBERS)
def test_every_number_we_give_out_is_valid(number: str) -> None:
    assert is_valid_number(number)


@given(NUMBERS, st.integers(0, 11), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_noticed(number: str, place: int, digit: str) -> None:
    assume(number[place] not in ("-", digit))
    assert not is_valid_number(number[:place] + digit + number[place + 1 :])


@given(NUMBERS, st.integers(0, 8))
def test_two_swapped_neighbours_are_noticed(number: str, place: int) -> None:
    digits = number.replace("-", "")
    assume(digits[place] != digits[place + 1])
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert not is_valid_number(f"{swapped[:4]}-{swapped[4:9]}-{swapped[9]}")


def test_more_than_a_hundred_thousand_tickets_in_a_year_have_valid_numbers_too() -> None:
    number = ticket_number(2026, 123_456)
    assert number.startswith("2026-123456-")
    assert is_valid_number(number)


def test_what_has_another_form_is_not_a_number_of_ours() -> None:
    arabic_digits = "٢٠٢٦-٠٠٠٤٢-٥"
    for other in ("", "2026-00042", "2026-42-5", "2026000425", arabic_digits, "2026-00042-5\n"):
        assert not is_valid_number(other)
