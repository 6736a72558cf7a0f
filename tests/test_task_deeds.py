"""Tasks told by nothing but who does what, and what of somebody known is no work."""

from __future__ import annotations

import pytest
from test_tasks import tasks

from pipeline.extract.tasks.deeds import deed, is_work

MUSTER = "Lena Muster"
KNOWN = frozenset({"Muster", "Lena", "Probst", "Jens"})


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Frau Muster zimmert die Bank.", "Muster"),
        ("GR Ing. Jens Probst (SPD) besichtigt den Schaden.", "Probst"),
        ("Lena und Kai streichen die Tür.", "Lena"),
        ("Die Karten druckt Frau Muster.", "Muster"),
        ("Frau Unbekannt zimmert die Bank.", None),
        ("Frau Muster mit Herrn Probst", None),
        ("Der Rat ehrt Herrn Probst.", None),
    ],
)
def test_who_does_something(text: str, subject: str | None) -> None:
    done = deed(text, KNOWN)
    assert (done[0] if done else None) == subject


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("macht Fotos vom Schulhof", True),
        ("macht darauf aufmerksam", False),
        ("führt Gespräche mit den Bauern", True),
        ("führt aus, wie es weitergeht", False),
        ("spricht mit dem Bauamt", True),
        ("spricht sich dafür aus", False),
        ("bittet um Ruhe", False),
        ("bat um eine Liste", False),
        ("zimmert die Bank nicht", False),
        ("rechnet die Zuschläge nach", True),
        ("rechnet mit Schnee", False),
    ],
)
def test_work_and_what_is_only_told(done: str, expected: bool) -> None:
    assert is_work(done) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Muster interviewt den Wehrführer.", [("Lena Muster", None)]),
        ("Die Karten druckt Frau Muster.", [("Lena Muster", None)]),
        ("Der Vorsitzende ruft den Kundendienst.", [("Jens Probst", None)]),
        (
            "Jens zimmert die Bank, Holz besorgt Lena.",
            [("Jens Probst", None), ("Lena Muster", None)],
        ),
        ("Winterdienst: Herr Probst schreibt die Eigentümer an.", [("Jens Probst", None)]),
        ("Herr Probst beantragt das Geld beim Kreis bis 21.5.", [("Jens Probst", "2019-05-21")]),
        (
            "Lena schreibt den Text; Redaktionsschluss ist der 25. Mai.",
            [("Lena Muster", "2019-05-25")],
        ),
        ("Frau Muster entwirft einen Brief. WV: 25.05.2019", [("Lena Muster", "2019-05-25")]),
        ("Lena misst die Fläche aus, Rückmeldung in KW 20.", [("Lena Muster", "2019-05-17")]),
        ("Die Bücher sind bis Monatsende nachzutragen.", [(None, "2019-04-30")]),
        ("Frau Muster putzt die Küche bis Ende der Woche.", [("Lena Muster", "2019-04-05")]),
        ("Der Auftrag ist bis 30. Juni zu vergeben.", [(None, "2019-06-30")]),
        (
            "Herr Probst hat bis 1.6. das Licht in Ordnung zu bringen.",
            [("Jens Probst", "2019-06-01")],
        ),
        ("Der Küster wird angewiesen, die Treppe abzusperren.", [(None, None)]),
        ("Der Beirat bittet den Magistrat, den Brunnen zu erneuern.", [(None, None)]),
        ("Frau Muster bittet den Vorsitzenden, dort anzurufen.", [("Jens Probst", None)]),
        ("Der Obmann ersucht Frau Muster um Einholung von Angeboten.", [("Lena Muster", None)]),
        ("Anmeldung bis 20.05. bei Frau Muster.", [(None, "2019-05-20")]),
        ("Alle liefern ihre Texte bis 20.05. an Frau Muster.", [(None, "2019-05-20")]),
        ("Einladung: Lena, Aushang bis 23.5.", [("Lena Muster", "2019-05-23")]),
        ("→ Einladung durch Muster bis 10.5.", [("Lena Muster", "2019-05-10")]),
        ("Saal reservieren – Fr. Dr. Muster", [("Lena Muster", None)]),
        ("Dazu wird Gemeinderätin Muster einen Termin ausmachen.", [("Lena Muster", None)]),
        ("Der Rat beauftragte den Vorsitzenden, dort anzurufen.", [("Jens Probst", None)]),
        ("Die Absprache erfolgt durch Frau Muster.", [("Lena Muster", None)]),
        ("Es fehlt Geld; die Kassenwartin stellt bis 1.6. einen Antrag.", [(MUSTER, "2019-06-01")]),
        ("Festlegung 12/04: Herr Probst streicht den Zaun.", [("Jens Probst", None)]),
        ("Lena schickt bis Freitag einen Text, alle lesen bis 25.4.", [(MUSTER, "2019-04-05")]),
        ("Frau Muster lädt die Presse zur nächsten Sitzung ein.", [("Lena Muster", None)]),
    ],
)
def test_tasks_by_what_is_done(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Herr Probst antwortet, dass die Arbeiten bis Ende 2020 dauern.",
        "Herr Probst schildert den Zustand der Wege.",
        "Der Rat wählt Frau Muster zur Kassenprüferin.",
        "Herr Probst beantragt eine Pause (20:18 bis 20:29 Uhr).",
        "Der Vorsitzende bittet die Anwesenden, sich zu erheben.",
        "Das sollte bis Ende 2018 erledigt sein.",
        "Mit der Antwort ist bis Ende Mai zu rechnen.",
        "Anmeldungen sind bis 5. Mai bei Frau Muster möglich.",
        "Frau Muster sucht noch Helfer.",
        "Frau Muster gibt Informationen zum Projekt.",
    ],
)
def test_what_is_told_of_somebody(text: str) -> None:
    assert tasks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Übernimmt Lena", [("Lena Muster", None)]),
        (
            "Der Kuchen ist da. Macht Frau Muster wieder mit Herrn Probst.",
            [("Lena Muster", None)],
        ),
        ("Die Leute werden nochmals angefragt. (Jens)", [("Jens Probst", None)]),
        ("Der Mäher ist kaputt. Wird gemacht. (Probst)", [("Jens Probst", None)]),
        ("Der Wahl von Frau Muster wird zugestimmt (0 Ja, 6 Nein).", []),
        ("Lena M. wird sich einmal kundig machen.", [("Lena Muster", None)]),
        ("Aufgaben Lena\nEinladung an alle verschicken\nPlakate", [("Lena Muster", None)] * 2),
        ("Dem Vorstand wurde der Auftrag erteilt, einen Herd zu kaufen.", [(None, None)]),
        ("Frau Muster erklärt sich bereit, als Prüferin zu fungieren.", []),
        ("Kontaktiert Lena Muster wegen des Festes.", []),
        ("Schilder vom Zaun entfernen (Lena)", [("Lena Muster", None)]),
        (
            "Probst: Frau Muster wird das in der nächsten Sitzung beantworten.",
            [("Lena Muster", "2019-05-08")],
        ),
    ],
)
def test_brief_forms_of_who_does_what(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected
