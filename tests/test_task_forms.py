"""Tasks in the wordings of minutes: labels, lists, promises, orders; and what is no task."""

from __future__ import annotations

import pytest
from test_tasks import tasks

MUSTER = "Lena Muster"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Der Zaun wird repariert.\nV.: Koll. Muster\nT.: 30. 11. 2019"),
            [("Lena Muster", "2019-11-30")],
        ),
        (
            ("Der Zaun wird repariert.\nV.: Koll. Muster   T.: 30. 11. 2019"),
            [("Lena Muster", "2019-11-30")],
        ),
        ("Der Zaun wird repariert. V: Probst, T: 15.05.", [("Jens Probst", "2019-05-15")]),
        (
            ("Der Plan wird überarbeitet.\nVerantw.: Kassenwartin\nTermin: Ende Mai"),
            [("Lena Muster", "2019-05-31")],
        ),
        ("Frau Muster legt bis Ende November ein Konzept vor.", [("Lena Muster", "2019-11-30")]),
        ("Die Musikschule prüft das bis Ende Mai.", [(None, "2019-05-31")]),
        (
            (
                "Aufgaben bis zur nächsten Sitzung\n"
                "Frau Muster: Plan anfordern (bis 10.10.)\n"
                "Herr Probst: Aushang ins Türkische übersetzen"
            ),
            [("Lena Muster", "2019-10-10"), ("Jens Probst", None)],
        ),
        ("Frau Muster schickt die Liste bis 15.05. herum.", [("Lena Muster", "2019-05-15")]),
        (
            "Der Plan soll allen zugehen. (Frau Muster, bis 15.5.)",
            [("Lena Muster", "2019-05-15")],
        ),
        (
            "Frau Muster holt drei Angebote ein. (bis 15.5.2019)",
            [("Lena Muster", "2019-05-15")],
        ),
        ("Frau Muster holt drei Angebote ein (T.: 15.05.).", [("Lena Muster", "2019-05-15")]),
        ("Es sind drei Angebote einzuholen / Probst, bis 15.5.", [("Jens Probst", "2019-05-15")]),
        ("Über die Abgaben für Müll / Abwasser.", []),
        ("Für das Fest hat Herr Probst die Liste fertigzumachen.", [("Jens Probst", None)]),
        ("Frau Muster hat nichts einzuwenden.", []),
        ("Frau Muster sagt 2.000 € aus der Kasse zu.", []),
        (
            "Radtour zu Pfingsten: organisieren Herr Probst und Lena",
            [("Jens Probst", None)],
        ),
        (
            "Frau Muster prüft die Wege und informiert den Bauhof bis zum 15.5.2019.",
            [("Lena Muster", "2019-05-15")],
        ),
        (
            "Herr Probst wurde gebeten, bis zum 15.5.2019 eine Liste vorzulegen.",
            [("Jens Probst", "2019-05-15")],
        ),
        ("Sachsen überarbeitet den Anhang bis Ende Mai.", [(None, "2019-05-31")]),
        ("Frau Muster lässt prüfen, ob mehr Licht möglich ist.", [("Lena Muster", None)]),
        ("Frau Muster wird bis zum 15.05. ein Angebot einholen.", [("Lena Muster", "2019-05-15")]),
        ("Angebote einholen (Probst, bis 15.05.)", [("Jens Probst", "2019-05-15")]),
        (
            "Zaun streichen – verantwortlich: Herr Probst – Termin: 15.05.2019",
            [("Jens Probst", "2019-05-15")],
        ),
        ("ToDo Probst: Zaun streichen", [("Jens Probst", None)]),
        (
            "Der Zaun ist alt.\nWer: Herr Probst, Frau Muster  Was: Zaun streichen  Bis: 15.5.19",
            [("Jens Probst", "2019-05-15")],
        ),
        (
            "Wer: Frau Muster  Was: mit dem Wirt reden  Bis: nächste Sitzung",
            [(MUSTER, "2019-05-08")],
        ),
        ("ToDo Lena: Farben aussuchen, bis nächstes Treffen", [(MUSTER, "2019-05-08")]),
        (
            "Frau Muster schreibt einen Entwurf und stellt ihn an der nächsten Sitzung vor.",
            [(MUSTER, "2019-05-08")],
        ),
        (
            "Frau Muster legt bis zur Versammlung vom 26. Mai 2019 einen Plan vor.",
            [(MUSTER, "2019-05-26")],
        ),
        (
            "Der Gemeinderat führt bis Ende Mai Verhandlungen mit dem Kanton.",
            [(None, "2019-05-31")],
        ),
        ("Frau Muster soll der Obfrau bis Ende Mai schreiben.", [(MUSTER, "2019-05-31")]),
        (
            "Frau Muster sagt, das Öl sei ausgelaufen; den Bericht reicht sie nach.",
            [(MUSTER, None)],
        ),
        ("Tätigkeitsbericht: Kassenwartin bis 15.5.2019", [(MUSTER, "2019-05-15")]),
        ("@Lena: Plakate drucken", [("Lena Muster", None)]),
        ("TODO @Lena: Plakate drucken bis 15.5.", [("Lena Muster", "2019-05-15")]),
        ("☐ Lena: Plakate drucken", [("Lena Muster", None)]),
        ("[ ] Jens: Saal buchen", [("Jens Probst", None)]),
        ("Lena und Jens kümmern sich um den Saal.", [("Lena Muster", None)]),
        ("Den Saal reserviert Frau Muster.", [("Lena Muster", None)]),
        ("Um die Einladung kümmert sich Frau Muster.", [("Lena Muster", None)]),
        ("Die Einladungen übernimmt Herr Probst.", [("Jens Probst", None)]),
        ("Herr Probst nimmt Kontakt mit dem Bauamt auf.", [("Jens Probst", None)]),
        ("Die Kassenwartin wird beauftragt, Mahnungen zu verschicken.", [("Lena Muster", None)]),
        (
            "Frau Muster und Herr Probst werden gebeten, den Plan zu überarbeiten.",
            [("Lena Muster", None)],
        ),
        (
            "Die Verwaltung hat bis zur nächsten Sitzung einen Vorschlag vorzulegen.",
            [(None, "2019-05-08")],
        ),
        (
            "Der Bauhof wird angewiesen, die Hecke bis Ende Mai zu schneiden.",
            [(None, "2019-05-31")],
        ),
        ("Das Ordnungsamt soll das prüfen.", [(None, None)]),
        ("Die Verwaltung sagt zu, dies zu prüfen.", [(None, None)]),
        ("Frau Muster liefert die Zahlen bis Ende April nach.", [("Lena Muster", "2019-04-30")]),
        ("Herr Probst reicht die Antwort schriftlich nach.", [("Jens Probst", None)]),
        ("Frau Muster sieht sich nach einem Saal um.", [("Lena Muster", None)]),
        ("Herr Probst hakt beim Bauamt nach.", [("Jens Probst", None)]),
        ("Herr Probst leitet die Frage an das Bauamt weiter.", [("Jens Probst", None)]),
        ("Frau Muster sagt eine Übersicht bis zum 01.12.2019 zu.", [("Lena Muster", "2019-12-01")]),
        ("Frau Muster fordert den Plan bis 15.12.2019 nach.", [("Lena Muster", "2019-12-15")]),
        (
            (
                "Kolln. Muster sagt zu, den Ofen noch vor dem Winter setzen zu lassen.\n"
                "V.: VEB Gebäudewirtschaft\n"
                "T.: 15. 11. 2019"
            ),
            [("Lena Muster", "2019-11-15")],
        ),
        (
            ("Das Dach wird gedeckt.\nV.: VEB Gebäudewirtschaft\nT.: 15. 11. 2019"),
            [(None, "2019-11-15")],
        ),
        ("Die Liste wird von Frau Muster bis 15.05. erstellt.", [("Lena Muster", "2019-05-15")]),
        ("Frau Muster hat zugesagt, bis 15.05. zu antworten.", [("Lena Muster", "2019-05-15")]),
        ("Auftrag an die Verwaltung: Zuschuss prüfen", [(None, None)]),
        ("Arbeitsauftrag: Herr Probst erstellt einen Plan.", [("Jens Probst", None)]),
        ("Es wird vereinbart, dass Frau Muster die Kosten ermittelt.", [("Lena Muster", None)]),
        (
            "Es wurde vereinbart, dass Herr Probst bis 15.05. einen Entwurf vorlegt.",
            [("Jens Probst", "2019-05-15")],
        ),
        ("Frau Muster wird gebeten zu prüfen, ob der Saal frei ist.", [("Lena Muster", None)]),
        ("Herr Probst gibt bis 15.05. Bescheid.", [("Jens Probst", "2019-05-15")]),
        ("Frau Muster meldet sich bis Ende Mai.", [("Lena Muster", "2019-05-31")]),
        (
            "Der Vorsitzende wird dies bis Ende Mai mit dem Bauhof klären.",
            [("Jens Probst", "2019-05-31")],
        ),
        (
            "Der Vorsitzende versprach, bis zum 31. Mai 2019 eine Tafel aufstellen zu lassen.",
            [("Jens Probst", "2019-05-31")],
        ),
        (
            "Frau Muster klagt über Lärm; der Vorsitzende wird mit dem Besitzer sprechen.",
            [("Jens Probst", None)],
        ),
        (
            "Der Vorsitzende schreibt deswegen noch in dieser Woche an die Bahn.",
            [("Jens Probst", None)],
        ),
        ("Herr Probst setzt den Hydranten bis Pfingsten.", [("Jens Probst", "2019-06-09")]),
        ("Der Vorsitzende will mit dem Eigentümer reden.", [("Jens Probst", None)]),
        ("Der Vorsitzende sagte zu, die Sache zu prüfen.", [("Jens Probst", None)]),
        ("Frau Muster soll die Plakate in Auftrag geben.", [("Lena Muster", None)]),
        ("Frau Muster erklärte sich bereit, den Kuchen zu backen.", [("Lena Muster", None)]),
        ("Frau Muster bietet an, den Text zu überarbeiten.", [("Lena Muster", None)]),
        ("Frau Muster nimmt die Anregung mit.", [("Lena Muster", None)]),
        ("Frau Muster wird der Sache nachgehen.", [("Lena Muster", None)]),
        ("Frau Muster erkundigt sich beim Landratsamt.", [("Lena Muster", None)]),
        ("Frau Muster und Herr Probst bereiten das Sommerfest vor.", [("Lena Muster", None)]),
        ("Frau Muster vereinbart einen Termin mit der Schulleitung.", [("Lena Muster", None)]),
        ("Die Verwaltung hat zu prüfen, ob der Weg gesperrt werden kann.", [(None, None)]),
        ("Die Verwaltung wurde gebeten, das Schild zu ersetzen.", [(None, None)]),
        ("Herr Probst wird in der nächsten Sitzung berichten.", [("Jens Probst", "2019-05-08")]),
        ("Bis zur nächsten Sitzung soll ein Angebot vorliegen.", [(None, "2019-05-08")]),
        ("Es wurde vereinbart, dass Herr Probst einen Termin vorschlägt.", [("Jens Probst", None)]),
        (
            "Die Mitglieder werden gebeten, Vorschläge bis zum 30.4. bei Frau Muster einzureichen.",
            [(None, "2019-04-30")],
        ),
        ("To do: Angebote einholen (Jens)", [("Jens Probst", None)]),
        ("Bänke aufstellen: Lena und Jens", [("Lena Muster", None)]),
        ("Herr Probst nennt die Säumigen. Er mahnt sie noch einmal.", [("Jens Probst", None)]),
        ("Herr Probst nennt 9 Leute. Sie werden von ihm gemahnt.", [("Jens Probst", None)]),
        ("Mit der Anmeldung ist Frau Muster betraut.", [("Lena Muster", None)]),
        ("Lena fragen, ob sie Fotos machen kann (Jens).", [("Jens Probst", None)]),
        ("Idee: Feste zusammenlegen -> Jens redet mit allen", [("Jens Probst", None)]),
        ("Bis Ende Mai müssen die Karten im Rathaus sein.", [(None, "2019-05-31")]),
        ("Lena und Jens treffen sich mit dem Wirt.", [("Lena Muster", None)]),
        (
            "LM telefoniert die Vereine ab, JP holt Preise ein.",
            [("Lena Muster", None), ("Jens Probst", None)],
        ),
        ("Der Plan ist offen. → Lena fragt beim Amt nach", [("Lena Muster", None)]),
        ("Frau Muster übernahm es, die Karten drucken zu lassen.", [("Lena Muster", None)]),
        ("Herr Probst erklärt, er werde beim Amt vorstellig.", [("Jens Probst", None)]),
        ("Der Rat ermächtigt Frau Muster, drei Preise einzuholen.", [("Lena Muster", None)]),
        ("Das Auto ist über das Internet zu verkaufen (Jens).", [("Jens Probst", None)]),
        ("Die Vereine sind durch das Bauamt einzuladen.", [(None, None)]),
        ("Die Texte kommen von Frau Muster.", [("Lena Muster", None)]),
        ("Für die Jause zeichnet Frau Muster verantwortlich.", [("Lena Muster", None)]),
        ("Jens: Kostüm aus der Reinigung holen", [("Jens Probst", None)]),
        ("Gehweg fegen!!! (Jens) Es gibt Kuchen.", [("Jens Probst", None)]),
        ("Handzettel drucken lassen -> Lena (Mai)", [("Lena Muster", "2019-05")]),
        ("Der Chor wird von Frau Muster angesprochen.", [("Lena Muster", None)]),
        ("Die Texte werden vom Bauamt bis Ende Mai überarbeitet.", [(None, "2019-05-31")]),
        ("Herr Probst muss noch mit der Spedition reden.", [("Jens Probst", None)]),
        ("Handzettel verteilt dann die Kassenwartin.", [("Lena Muster", None)]),
        ("Mit dem Chor wird die Kassenwartin Kontakt aufnehmen.", [("Lena Muster", None)]),
        ("Der Bauhof hat vorab die Löcher zu schließen.", [(None, None)]),
        ("Es sind Gespräche zu führen; verantwortlich ist Frau Muster.", [("Lena Muster", None)]),
        ("Frau Muster bestellt Hemden (spätestens 15.8.).", [("Lena Muster", "2019-08-15")]),
        ("Den Brief setzt Pfr. Probst auf.", [("Jens Probst", None)]),
        ("Frau Muster spricht den Eigentümer der Nr. 17 an.", [("Lena Muster", None)]),
        ("Aufgabe für Jens: Angebote einholen", [("Jens Probst", None)]),
    ],
)
def test_tasks_in_every_wording(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Frau Muster sorgt sich um die Zufahrt.",
        "Herr Probst rechnet bis Ende Mai mit einer Antwort.",
        "Das Amt hat mitgeteilt, dass der Antrag bis Mai bearbeitet wird.",
        "Frau Muster nimmt den Bericht auf und dankt den Helfern.",
        "Herr Lassen beantragt, den Zuschuss zu begrenzen.",
        "Danach bringt der Vorsitzende folgende Punkte zur Behandlung:",
        "Frau Muster führt die Rednerliste.",
        "Herr Probst verhandelt mit dem Kreis.",
        "Herr Probst sichert zu, dass die Stadt hilft.",
        "Herr Probst will den Bauhof einbeziehen, Antrag abgelehnt mit 2:4.",
        "Antrag Probst: zweiten Stand mieten.",
        "Lena Muster und Jens Probst gekommen.",
        "Der Gemeinderat empfiehlt, den Vertrag bis Ende 2019 zu verlängern.",
        "Monatsgespräch mit der Kassenwartin",
        "Frau Muster prüft seit Jahren die Kasse.",
        "Herr Probst gibt den Vorsitz ab; Frau Muster übernimmt ihn.",
        "Frau Muster übernimmt die Sitzungsleitung.",
        "Die Straße ist bis Ende Mai gesperrt.",
        "Der Antrag ist bis 31.3. beim Land gestellt worden.",
        "Herr Probst fragt, wann der Zaun repariert wird.",
        "Frau Muster berichtet, dass die Firma den Zaun bis Mai repariert.",
        "Herr Probst: Die Kosten steigen.",
        "Die Ausstellung läuft bis 15.05.2019.",
        "Der Bus fährt bis Ende Mai nicht.",
        "Frau Muster ist bis Ende Mai im Urlaub.",
        "V. Muster trat 1987 bei.",
        "Frau Muster erkundigt sich nach dem Stand der Arbeiten.",
        "Frau Muster schlägt vor, den Zaun bis Ende Mai zu streichen.",
        "Frau Muster will wissen, ob der Zaun repariert wird.",
        "Frau Muster wird an der Fahrt teilnehmen.",
        "Herr Probst wird die Versammlung bis Ende Mai nicht einberufen.",
        "Nach der Satzung hat der Vorstand bis zum 31. März einen Bericht vorzulegen.",
        "Die Kassenwartin hat bis zum 31. März jeden Jahres Rechnung zu legen.",
        "Frau Muster meldet Bedenken an.",
        "Herr Probst trägt vor: Der Behälter soll 300 cbm fassen.",
        "Sie wird vom Vorsitzenden verpflichtet.",
        "Der Punkt wird auf Wunsch von Frau Muster vorgezogen.",
        "Das Protokoll wird von Frau Muster verlesen.",
        "Die Kassenwartin hat 12 Zugänge zu verzeichnen.",
        "Frau Muster möchte anmerken, dass es zieht.",
        "Der Vorschlag kommt von Frau Muster.",
        "Frau Muster begrüsst die Gäste.",
        "Frau Muster stellt den Bericht vor (siehe Anlage 2).",
        "Frau Muster und Herr Probst stellen sich zur Verfügung.",
        "Das Protokoll wird Frau Muster führen.",
        "Die Gäste werden gebeten, sich nicht an der Aussprache zu beteiligen.",
        "Kassenwartin: Frau Muster (bis Neuwahl)",
        "Geschäftsstelle sofort",
        "Kassenwart wird erneut Jens Probst mit 12 Stimmen.",
        "Frau Muster muss die Sitzung verlassen.",
    ],
)
def test_what_hands_out_nothing(text: str) -> None:
    assert tasks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Punkt wird auf den 21. Mai vertagt. Herr Probst holt bis dahin Preise ein.",
            [("Jens Probst", "2019-05-21")],
        ),
        ("Frau Muster hakt am Montag, dem 15.04., nach.", [("Lena Muster", "2019-04-15")]),
        ("Der Zaun wird erneuert.\nErl.: Probst, 15.5.2019", [("Jens Probst", "2019-05-15")]),
        ("Zaun streichen [Jens, 15.5.2019]", [("Jens Probst", "2019-05-15")]),
        (
            "Frau Muster legt bis zur Sitzung im Mai einen Plan vor.",
            [("Lena Muster", "2019-05-08")],
        ),
        ("Das Tor muss bis Ende Mai zur Reparatur.", [(None, "2019-05-31")]),
        ("Wünsche bitte bis 15.5. in die Liste eintragen.", [(None, "2019-05-15")]),
        (
            "Herr Probst nickt. Auf Bitte von Frau Muster sagt er einen Plan zu.",
            [("Jens Probst", None)],
        ),
    ],
)
def test_days_and_people_told_elsewhere(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected


def test_signs_that_stand_behind_full_names() -> None:
    present = "Anwesend: Lena Muster (Mu), Jens Probst (Pro)"
    text = f"{present}\nMu prüft das bis 20. Mai.\nPro: Zaun streichen"
    assert tasks(text) == [(MUSTER, "2019-05-20"), ("Jens Probst", None)]
