"""Words of a page held against what stands on the paper."""

from __future__ import annotations

from benchmarks.word_verdicts import verdicts


def test_joined_parted_and_letter_spaced_words_have_the_right_letters() -> None:
    truth = "B e s c h l u ß zu TOP 5: Haushaltsplan"
    read = ["Besch", "luß", "zu", "TOP5:", "Haus", "haltsplan"]
    assert verdicts(read, truth) == ["blank", "blank", "right", "blank", "blank", "blank"]


def test_order_does_not_count_but_number_does() -> None:
    read = ["drei", "eins", "eins", "zwei"]
    found = verdicts(read, "eins zwei drei")
    assert found.count("right") == 3
    assert found.count("wrong") == 1


def test_bullets_have_no_verdict() -> None:
    assert verdicts(["•", "Kassenwart"], "• Kassenwart") == [None, "right"]


def test_letters_that_a_typewriter_used_for_digits_may_be_read_as_digits() -> None:
    assert verdicts(["20.", "03.", "19.00", "oo"], "2o. o3. 19.oo Zoll") == [
        "right",
        "right",
        "right",
        "wrong",
    ]
    assert verdicts(["2o."], "2o.") == ["right"]


def test_what_print_parts_by_less_than_a_blank_may_be_read_as_one() -> None:
    assert verdicts(["35,9%", "e.V.", "TOP5"], "35,9 % e. V. TOP 5") == ["right", "right", "blank"]
