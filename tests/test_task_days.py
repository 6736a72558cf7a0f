"""Until when work is to be done, where no ``bis`` says it; and what only looks like work."""

from __future__ import annotations

import pytest
from test_tasks import tasks

MUSTER, PROBST = "Lena Muster", "Jens Probst"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Muster vereinbart einen Termin noch im September.", (MUSTER, "2019-09")),
        ("Frau Muster übernimmt den Stand beim Fest am 21. Juni 2019.", (MUSTER, "2019-06-21")),
        ("Um das Fest am 10. Juli kümmert sich Herr Probst.", (PROBST, "2019-07-10")),
        ("Herr Probst will die Zahlen im Mai vorlegen.", (PROBST, "2019-05")),
        ("Herr Probst legt bis Mai einen Plan vor.", (PROBST, "2019-05")),
        ("Frau Muster holt Angebote ein, spätestens Mo., 20.5.", (MUSTER, "2019-05-20")),
        ("Frau Muster bringt zum nächsten Mal die Karte mit.", (MUSTER, "2019-05-08")),
        ("[ ] Frau Muster bestellt die Röhre bis 2019-05-14", (MUSTER, "2019-05-14")),
        ("Frau Muster informiert die Eltern bis Mai über die Wahl.", (MUSTER, "2019-05")),
        ("Die Kassenwartin teilt das allen bis 15. Mai mit.", (MUSTER, "2019-05-15")),
        ("Frau Muster regt ein Fest an und nimmt Kontakt mit dem Chor auf.", (MUSTER, None)),
        (
            "Pendenz | zuständig | bis\nBesprechung wegen Waldhütte | L. Muster | offen",
            (MUSTER, None),
        ),
        ("Frau Muster lädt die Presse zur Sitzung am 8. Mai ein.", (MUSTER, None)),
        ("Herr Probst wird gebeten, das Fest auf den 29. Juni zu legen.", (PROBST, None)),
    ],
)
def test_the_day_on_which_it_is_done(text: str, expected: tuple[str | None, str | None]) -> None:
    assert tasks(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Herr Probst fragt an, ob die Haltestelle verlegt wird.",
        "Herr Probst bittet um eine Nachfrist bis Ende Mai, dem wird entsprochen.",
        "Kassier Probst lässt sich aus beruflichen Gründen entschuldigen.",
        "Frau Muster lässt ausrichten, dass die Lampe flackert.",
        "Frau Muster informiert: Die Steuer bleibt hinter dem Plan zurück.",
        "Herr Probst orientiert.",
        "Bauausschuss (Herr Probst): Umsatz bis August 31,6 Mio. €, 2 % unter Plan.",
        "Frau Muster liest. Sie braucht bis Weihnachten eine Zusage über 650 €.",
        "Frau Muster lässt ausrichten, dass die Lautsprecher rauschen.",
        "Frau Muster erbat eine Rechnung für den Anschluß.",
        "Herr Probst berichtet über die Arbeiten bis Ende Mai.",
        "Frau Muster mahnt wieder einmal die Rückgabe von 17 Büchern an.",
        "Der Antrag von Herrn Probst, die Presse einzuladen, scheitert (2 : 4).",
        "Auf Antrag wird der Vorstand entlastet (81 dafür, 0 dagegen).",
        "Name | Maßnahme | Rat\nFrau Muster | Einstellung im Labor | Zustimmung",
    ],
)
def test_no_work(text: str) -> None:
    assert tasks(text) == []
