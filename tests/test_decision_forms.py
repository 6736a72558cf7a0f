"""Decisions and votes in the wordings of councils, clubs, parishes and student bodies."""

from __future__ import annotations

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.decisions.extractor import DecisionExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts
from pipeline.settings import ExtractSettings


def found(text: str) -> list[tuple[object, ...]]:
    extractor = DecisionExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    decisions = extractor.extract(typed(text), NO_OUTLINE, Facts()).decisions
    return [(one.outcome, one.yes, one.no, one.abstain) for one in decisions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Der Kauf des Zauns wird befürwortet.\nAbst.-Erg.: einstimmig dafür"),
            [("adopted", None, None, None)],
        ),
        (
            ("Die Punkte im Teil A werden en bloc abgestimmt.\n\nAbst.-Erg.: einstimmig dafür"),
            [("adopted", None, None, None)],
        ),
        (
            (
                "Abstimmungsergebnis:\n"
                "\n"
                "Mehrheitlich zugestimmt.\n"
                "\n"
                "9 Ja-Stimmen (5 CDU, 3 SPD, 1 FDP)\n"
                "7 Nein-Stimmen (3 SPD, 4 Grüne)"
            ),
            [("adopted", 9, 7, None)],
        ),
        (
            ("Beschluss: mehrheitlich beschlossen\n\nAbstimmung: dafür: 8, Enth.: 1"),
            [("adopted", 8, None, 1)],
        ),
        (
            (
                "Beschlussempfehlung an den Rat:\n"
                "\n"
                "Wie Antrag\n"
                "\n"
                "dafür: 2 (2 FDP)\n"
                "\n"
                "dagegen: 12 (6 CDU, 6 SPD)"
            ),
            [("rejected", 2, 12, None)],
        ),
        (
            (
                "Herr Muster beantragt eine Stelle für den Park.\n"
                "\n"
                "Abstimmungsergebnis:\n"
                "\n"
                "Mehrheitlich abgelehnt\n"
                "\n"
                "Ja 1  Nein 7  Enthaltung 1"
            ),
            [("rejected", 1, 7, 1)],
        ),
        ("TO per Akklamation angenommen", [("adopted", None, None, None)]),
        ("Die Tagesordnung wird per Akklamation angenommen.", [("adopted", None, None, None)]),
        ("Abstimmung [15/0/0] -> Angenommen.", [("adopted", 15, 0, 0)]),
        (
            "Abstimmung „Das StuPa bestätigt den Haushalt“ [16/0/0] -> Angenommen",
            [("adopted", 16, 0, 0)],
        ),
        ("Keine Kandidierenden für das Referat -> Vertagt", [("deferred", None, None, None)]),
        ("Antrag auf Förderung des Chors: angenommen (12/0/3)", [("adopted", 12, 0, 3)]),
        ("Der Antrag wird mit 12:0:3 angenommen.", [("adopted", 12, 0, 3)]),
        ("Der Antrag wird mit 12/0/3 Stimmen angenommen.", [("adopted", 12, 0, 3)]),
        (
            "Der Finanzantrag ist mit 9 Ja, 0 Nein, 2 Enthaltungen angenommen.",
            [("adopted", 9, 0, 2)],
        ),
        (
            "dazu gibt es keine Gegenrede, damit ist der Antrag angenommen",
            [("adopted", None, None, None)],
        ),
        ("Der Antrag wird ohne Gegenrede angenommen.", [("adopted", None, None, None)]),
        ("Der Beschluss erfolgte einstimmig.", [("adopted", None, None, None)]),
        (
            (
                "Der Bürgermeister beantragte, Punkt 2 vorzuziehen. Dem Antrag wurde entsprochen.\n"
                "Der Beschluss erfolgte einstimmig."
            ),
            [("adopted", None, None, None)],
        ),
        (("Abstimmungsergebnis:\n\nEinstimmige Annahme"), [("adopted", None, None, None)]),
        (
            ("Beschluß-Nr. 12/3/84\nDer Bericht des Rates wird bestätigt.\neinstimmig angenommen"),
            [("adopted", None, None, None)],
        ),
        (
            (
                "Beschluss-Nr. GR 12-03/2004\n"
                "Der Gemeinderat beschließt, den Vertrag prüfen zu lassen. Der "
                "Bürgermeister wird beauftragt, die Vollmacht zu erteilen.\n"
                "(einstimmig - 14 Ja-Stimmen)"
            ),
            [("adopted", 14, None, None)],
        ),
        (
            (
                "Beschluss-Nr. 65\n"
                "Die Niederschrift vom 14.04.05 wird genehmigt.\n"
                "(11 Ja-Stimmen, 3 Stimmenthaltungen)"
            ),
            [("adopted", 11, None, 3)],
        ),
        (
            (
                "Die Ordnung wird in der vorliegenden Form beschlossen.\n"
                "Stimmabgabe: offen\n"
                "Gewählte Gemeinderatsmitglieder: 22\n"
                "Stimmberechtigt: 23\n"
                "Anwesende Stimmberechtigte: 18\n"
                "Ja-Stimmen: 18\n"
                "Nein-Stimmen: keine\n"
                "Enthaltungen: keine"
            ),
            [("adopted", 18, 0, 0)],
        ),
        (
            (
                "Beschluss: Der Verein erhält 2.500 €.\n"
                "Gesetzliche Anzahl der Mitglieder: 7 davon anwesend: 5\n"
                "dafür: 4 dagegen: 0 Enthaltungen: 0 ausgeschlossen: 1"
            ),
            [("adopted", 4, 0, 0)],
        ),
        (
            (
                "Beschluss: Der Ausschuss empfiehlt der Stadtverordnetenversammlung, "
                "die Satzung zu beschließen.\n"
                "Gesetzliche Anzahl der Mitglieder: ..... 7 ..... davon anwesend: ..... 5 .....\n"
                "dafür: ..... 2 ..... dagegen: ..... 2 ..... Enthaltungen: ..... 1 "
                "..... (abgelehnt)"
            ),
            [("rejected", 2, 2, 1)],
        ),
        (
            (
                "Beschluss: Der Weg wird gebaut.\n"
                "Abstimmungsergebnis: Anzahl der Stimmberechtigten: 14, anwesend: 12, "
                "Ja-Stimmen: 11, Nein-Stimmen: -, Enthaltungen: 1"
            ),
            [("adopted", 11, 0, 1)],
        ),
        (
            (
                "Die Haushaltsüberschreitungen werden genehmigt.\n"
                "\n"
                "Abstimmung: 5 dafür 0 dagegen 0 Enthaltungen"
            ),
            [("adopted", 5, 0, 0)],
        ),
        (
            (
                "Die Bezirksversammlung stimmt dem Antrag mehrheitlich gegen die "
                "Stimmen der SPD-Fraktion bei Enthaltung der FDP-Fraktion zu."
            ),
            [("adopted", None, None, None)],
        ),
        (
            (
                "Der Ausschuss lehnt den Antrag mehrheitlich bei Zustimmung der "
                "Fraktion DIE LINKE ab."
            ),
            [("rejected", None, None, None)],
        ),
        ("Der Ausschuss nimmt Kenntnis.", [("noted", None, None, None)]),
        ("Kenntnis genommen", [("noted", None, None, None)]),
        (
            "Der Ausschuss überweist den Antrag einvernehmlich in den Hauptausschuss.",
            [("deferred", None, None, None)],
        ),
        ("Die Niederschrift wird einvernehmlich genehmigt.", [("adopted", None, None, None)]),
        ("Der Antrag wird einstimmig angenommen.", [("adopted", None, None, None)]),
        (
            (
                "Beschluss: Der Antrag wird angenommen.\n"
                "Abstimmungsergebnis: 16 dafür, 3 Stimmenthaltungen (GR Muster, GR Probst, GR Held)"
            ),
            [("adopted", 16, None, 3)],
        ),
        (
            (
                "Der Antrag des Bürgermeisters wird mit 17 Pro-Stimmen bei einer "
                "Gegenstimme (GV Muster) angenommen."
            ),
            [("adopted", 17, 1, None)],
        ),
        (
            (
                "GR Muster stellt den Antrag, den Zaun zu kaufen.\n"
                "Dem Antrag wird durch Erheben der Hand einstimmig die Zustimmung erteilt."
            ),
            [("adopted", None, None, None)],
        ),
        ("Abstimmung durch Handzeichen: einstimmig", [("adopted", None, None, None)]),
        (
            (
                "Die Gegenprobe ergibt 2 Stimmen, 3 Mitglieder enthalten sich. Damit "
                "ist der Antrag angenommen."
            ),
            [("adopted", None, 2, 3)],
        ),
        (
            (
                "Die Entlastung des Vorstands wird bei Stimmenthaltung der Betroffenen "
                "einstimmig erteilt."
            ),
            [("adopted", None, None, None)],
        ),
        (
            "Der Vorstand wird bei eigener Enthaltung einstimmig entlastet.",
            [("adopted", None, None, None)],
        ),
        (
            "Die Beisitzer werden en bloc einstimmig gewählt und nehmen die Wahl an.",
            [("adopted", None, None, None)],
        ),
        (
            (
                "Einstimmig (bei eigener Enthaltung) ist Jens Muster zum neuen "
                "Kassenwart gewählt worden."
            ),
            [("adopted", None, None, None)],
        ),
        (
            "Die Mitgliederversammlung folgt dem Vorschlag, den Vorstand zu entlasten.",
            [("adopted", None, None, None)],
        ),
        (
            "Als Kassenprüferinnen wurden Lena Muster und Jens Probst gewählt.",
            [("adopted", None, None, None)],
        ),
        ("Wiedergewählt wurde Jens Muster als Kassenwart.", [("adopted", None, None, None)]),
        (
            "Frau Muster wird mit 23 Stimmen zur 1. Vorsitzenden gewählt.",
            [("adopted", 23, None, None)],
        ),
        (
            (
                "Wahl des Kassierers: Vorgeschlagen: Jens Muster. Gewählt mit 31 "
                "Ja-Stimmen bei 1 Enthaltung. Er nimmt die Wahl an."
            ),
            [("adopted", 31, None, 1)],
        ),
        (
            (
                "Der Betriebsrat beschließt mit 6 Ja-Stimmen, 1 Nein-Stimme und 0 "
                "Enthaltungen, der Einstellung zuzustimmen."
            ),
            [("adopted", 6, 1, 0)],
        ),
        ("Der BR stimmt der Einstellung von Herrn Muster zu (7/0/0).", [("adopted", 7, 0, 0)]),
        (
            (
                "Das Presbyterium beschließt einstimmig bei einer Enthaltung, die "
                "Orgel reparieren zu lassen."
            ),
            [("adopted", None, None, 1)],
        ),
        ("Der KV beschließt den Haushaltsplan 2015 (einstimmig).", [("adopted", None, None, None)]),
        (
            "Der Kirchenvorstand hat einstimmig beschlossen, das Dach zu erneuern.",
            [("adopted", None, None, None)],
        ),
        (
            "Der Vorhabenliste wird mit 12 Ja-Stimmen (davon 7 WiSo-Partner = 58 %) zugestimmt.",
            [("adopted", 12, None, None)],
        ),
        ("Votum: 9 Ja / 1 Nein / 1 Enth.; Anteil WiSo 64 %", [("adopted", 9, 1, 1)]),
        ("Beschluß: Dem Antrag wird stattgegeben. 9 : 0", [("adopted", 9, 0, None)]),
        (
            "Abstimmung: Anwesend: 12   Für den Beschluss: 11   Gegen den Beschluss: 1",
            [("adopted", 11, 1, None)],
        ),
        (
            ("Der Gemeinderat erteilt sein Einvernehmen.\nAbstimmung: 12 : 0"),
            [("adopted", 12, 0, None)],
        ),
        (
            "Mit 12 gegen 0 Stimmen wird beschlossen, den Bauhof zu erweitern.",
            [("adopted", 12, 0, None)],
        ),
        (
            "Beschluss mit 14 : 2 Stimmen: Der Auftrag wird an die Firma Probst vergeben.",
            [("adopted", 14, 2, None)],
        ),
        (
            "Der Rat beschloss bei einer Gegenstimme und zwei Enthaltungen den Haushalt.",
            [("adopted", None, 1, 2)],
        ),
        (
            "Das Protokoll wird ohne Gegenstimmen bei 2 Enthaltungen genehmigt.",
            [("adopted", None, 0, 2)],
        ),
        (
            "Gegen das Protokoll werden keine Einwände erhoben; es gilt damit als genehmigt.",
            [("adopted", None, None, None)],
        ),
        ("Das Protokoll der letzten Sitzung wurde genehmigt.", [("adopted", None, None, None)]),
        (
            "Das Protokoll der letzten Sitzung wurde ohne Änderungen angenommen.",
            [("adopted", None, None, None)],
        ),
        ("Die Vorlage wird bei Stimmengleichheit (5:5) abgelehnt.", [("rejected", 5, 5, None)]),
        (
            (
                "Der Antrag verfehlt mit 14 Ja-Stimmen bei 9 Nein-Stimmen die nötige "
                "Zweidrittelmehrheit und ist damit abgelehnt."
            ),
            [("rejected", 14, 9, None)],
        ),
        (
            "Der Antrag auf Schluss der Debatte wird mehrheitlich angenommen.",
            [("adopted", None, None, None)],
        ),
        (
            "Der Antrag wird bis zur Klärung der Kosten zurückgestellt.",
            [("deferred", None, None, None)],
        ),
        ("TOP 5 wird abgesetzt.", [("deferred", None, None, None)]),
        ("Die Beratung wird vertagt.", [("deferred", None, None, None)]),
        ("Die Antragstellerin zieht den Antrag zurück.", [("withdrawn", None, None, None)]),
        (
            "Nach Aussprache zieht Herr Muster seinen Antrag zurück.",
            [("withdrawn", None, None, None)],
        ),
        ("Antrag 3: zurückgezogen", [("withdrawn", None, None, None)]),
        ("3 Fürstimmen, 5 Gegenstimmen: Der Antrag fällt durch.", [("rejected", 3, 5, None)]),
        (
            (
                "Der Antrag wird mit 5 Ja-Stimmen gegen 17 Stimmen bei 4 "
                "Stimmenthaltungen abgelehnt."
            ),
            [("rejected", 5, 17, 4)],
        ),
        ("Der Zusatzantrag bleibt mit 3 Stimmen in der Minderheit.", [("rejected", 3, None, None)]),
        (
            "Der Antrag erhält nicht die erforderliche Mehrheit (4 Ja, 6 Nein).",
            [("rejected", 4, 6, None)],
        ),
        (
            "Abstimmung: 9 Ja / 0 Nein / 0 Enth. – Projekt wird zur Förderung vorgeschlagen",
            [("adopted", 9, 0, 0)],
        ),
        ("Abstimmungsergebnis: ja: 7 nein: 0 enthalten: 2 befangen: 1", [("adopted", 7, 0, 2)]),
        (
            ("Abstimmung:\nJa-Stimmen: 7\nNein-Stimmen: 0\nEnthaltungen: 2\nBefangen: 1"),
            [("adopted", 7, 0, 2)],
        ),
        ("Ja-Stimmen 7; Nein-Stimmen ./.; Enthaltungen ./.", [("adopted", 7, 0, 0)]),
        (
            "Es wird einstimmig beschlossen, dass der Zaun gekauft wird.",
            [("adopted", None, None, None)],
        ),
        ("Es wurde beschlossen, den Zaun zu kaufen.", [("adopted", None, None, None)]),
        (
            "Dem Beschlussvorschlag wird mit 8 Ja- und 2 Neinstimmen gefolgt.",
            [("adopted", 8, 2, None)],
        ),
        (
            "Die Anwesenden sprechen sich einstimmig für den Standort am Markt aus.",
            [("adopted", None, None, None)],
        ),
        (
            (
                "Die Abgeordneten bestätigen den Plan mit 24 Stimmen, bei 1 "
                "Gegenstimme und 2 Enthaltungen."
            ),
            [("adopted", 24, 1, 2)],
        ),
        (
            "Die Vorlage wurde ohne Aussprache einstimmig bestätigt.",
            [("adopted", None, None, None)],
        ),
        ("Die Versammlung genehmigt den Kassenbericht.", [("adopted", None, None, None)]),
        ("Abstimmung: Zustimmung CDU und SPD, Ablehnung Grüne", [("adopted", None, None, None)]),
        ("Abstimmung: (Ja/Nein/Enthaltung) 12/0/3", [("adopted", 12, 0, 3)]),
        ("Stimmen dafür: 9 Stimmen dagegen: 2 Enthaltungen: 0", [("adopted", 9, 2, 0)]),
        ("dafür 9 – dagegen 2 – enthalten 0", [("adopted", 9, 2, 0)]),
        ("Ergebnis: Zustimmung (9/2/0)", [("adopted", 9, 2, 0)]),
        (
            "9 Stimmen für den Antrag, 3 Stimmen gegen den Antrag, 1 Enthaltung",
            [("adopted", 9, 3, 1)],
        ),
        ("Zustimmung: 9  Ablehnung: 2  Enthaltung: 1", [("adopted", 9, 2, 1)]),
        ("Einstimmiger Beschluss: Der Zaun wird gekauft.", [("adopted", None, None, None)]),
        (
            "Es ergeht einstimmig folgender Beschluss: Der Zaun wird gekauft.",
            [("adopted", None, None, None)],
        ),
        ("Beschluss (9/0/1): Der Zaun wird gekauft.", [("adopted", 9, 0, 1)]),
        (
            "Die Mitglieder nehmen den Bericht zustimmend zur Kenntnis.",
            [("noted", None, None, None)],
        ),
        ("Der Rat nimmt hiervon Kenntnis.", [("noted", None, None, None)]),
        ("Dem Antrag wurde nicht entsprochen.", [("rejected", None, None, None)]),
        ("Der Vorschlag fand allgemeine Zustimmung.", [("adopted", None, None, None)]),
        ("Die Anwesenden sind damit einverstanden.", [("adopted", None, None, None)]),
        (
            (
                "Frau Muster 12 Stimmen, Herr Probst 9 Stimmen, 1 ungültig. Damit ist "
                "Frau Muster gewählt."
            ),
            [("adopted", 12, None, None)],
        ),
        ("Gewählt ist Frau Muster mit 12 Stimmen.", [("adopted", 12, None, None)]),
        (
            "Auf Frau Muster entfallen 14 Ja-Stimmen und 2 Nein-Stimmen. Sie nimmt die Wahl an.",
            [("adopted", 14, 2, None)],
        ),
        (
            "Der Haushalt wird mit 14 Stimmen bei 3 Gegenstimmen verabschiedet.",
            [("adopted", 14, 3, None)],
        ),
        ("Die Wahl erfolgt einstimmig.", [("adopted", None, None, None)]),
        (
            ("Antrag 1: angenommen\nAntrag 2: abgelehnt\nAntrag 3: vertagt"),
            [
                ("adopted", None, None, None),
                ("rejected", None, None, None),
                ("deferred", None, None, None),
            ],
        ),
        ("Antrag A: 12/3/1 angenommen", [("adopted", 12, 3, 1)]),
        (
            (
                " | Antrag | Summe | Ergebnis (Ja/Nein/Enth.)\n"
                "a) | Bälle | 780 € | 10/0/0 bewilligt\n"
                "b) | Workshop | 1.900 € | 2/6/2 abgelehnt\n"
                "c) | Sommerfest | 640 € | vertagt, Plan fehlt"
            ),
            [("adopted", 10, 0, 0), ("rejected", 2, 6, 2), ("deferred", None, None, None)],
        ),
        (
            (
                "TOP | Vorlage | Beschluss\n"
                "1 | Haushalt 2020 | einstimmig\n"
                "2 | Satzung | abgelehnt (3:8)\n"
                "3 | Bericht | zur Kenntnis genommen"
            ),
            [("adopted", None, None, None), ("rejected", 3, 8, None), ("noted", None, None, None)],
        ),
        (
            (
                "Die Analyse wird zur Kenntnis genommen.\n"
                "Beschluß-Nr. 14/3/84\n"
                "Der Rat legt einen Plan vor.\n"
                "V.: Bürgermeister\n"
                "T.: Dezember-Tagung\n"
                "einstimmig angenommen"
            ),
            [("noted", None, None, None), ("adopted", None, None, None)],
        ),
        ("Die Vorlage wird an den Bauausschuss überwiesen.", [("deferred", None, None, None)]),
        (
            ("Es soll eine Werkstatt geben.\nAbstimmung: 8 Ja / 2 Nein / 0 Enth."),
            [("adopted", 8, 2, 0)],
        ),
        ("Die Entscheidung wird auf den 16.01.2018 vertagt.", [("deferred", None, None, None)]),
        ("Beschluss 7/2019 vom 3. Mai wird aufgehoben. Ja 7, Nein 0", [("adopted", 7, 0, None)]),
        (
            (
                "• Bühne: Größe etwa 20 m². Entscheidung auf die nächste Sitzung "
                "verschoben, weil ein Angebot fehlt\n"
                "• Nächste Sitzung: Donnerstag"
            ),
            [("deferred", None, None, None)],
        ),
        (
            ("Boote | Ab 5 Stück gibt es Rabatt. Vertagt, weil Jens fehlt.\nKasse | 300 DM"),
            [("deferred", None, None, None)],
        ),
        (
            (
                "Die Besetzung wird auf die Sitzung im Juli verschoben. Ja: 6, Nein: "
                "4, Enthaltung: 1"
            ),
            [("deferred", 6, 4, 1)],
        ),
        (
            (
                "Frau Muster schlägt vor, die Entscheidung bis zur Klärung zu verschieben.\n"
                "12 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen"
            ),
            [("deferred", 12, 0, 0)],
        ),
        (
            (
                "Der Vorschlag, die Sache an den Bauausschuss zu verweisen, wurde ohne "
                "Gegenstimme angenommen."
            ),
            [("deferred", None, 0, None)],
        ),
        (
            (
                "a) Der Chor erhält 2.000 Euro. (einstimmig) b) Das Ansuchen der "
                "Jugend wird mit 3 : 8 Stimmen abgelehnt."
            ),
            [("adopted", None, None, None), ("rejected", 3, 8, None)],
        ),
        (
            "Der Antrag wird gegen die Stimmen von 3 Mitgliedern angenommen.",
            [("adopted", None, 3, None)],
        ),
        (
            "Dem Ansuchen wird bei Stimmenthaltung von Frau Muster stattgegeben.",
            [("adopted", None, None, 1)],
        ),
        (
            "Der Antrag wird bei Enthaltung der SPD-Fraktion angenommen.",
            [("adopted", None, None, None)],
        ),
        (
            "a) Dem Gesuch wird stattgegeben. b) Das Gesuch B wird mit 2 gegen 10 abgelehnt.",
            [("adopted", None, None, None), ("rejected", 2, 10, None)],
        ),
        (
            "Antrag A wird mit 5 zu 3 Stimmen angenommen, der Antrag B mit 2 zu 6 abgelehnt.",
            [("adopted", 5, 3, None), ("rejected", 2, 6, None)],
        ),
        (
            "Der Zusatz wird mit 4:7 Stimmen abgelehnt; die Vorlage wird einstimmig angenommen.",
            [("rejected", 4, 7, None), ("adopted", None, None, None)],
        ),
        (
            "Antrag A wird mit 31 zu 11 Stimmen angenommen; der Hauptantrag mit 35 gegen 9.",
            [("adopted", 31, 11, None), ("adopted", 35, 9, None)],
        ),
        ("Der Antrag fand keine Mehrheit (14 zu 18).", [("rejected", 14, 18, None)]),
        (
            "Der Antrag ist von Frau Muster zurückgenommen worden.",
            [("withdrawn", None, None, None)],
        ),
        (
            "Der Ausschuss empfiehlt dem Rat, wie folgt zu beschließen: Der Zaun wird erneuert.",
            [("adopted", None, None, None)],
        ),
        (
            "Von 34 Stimmen entfallen auf Ida Muster 22, auf Ute Moor 11. Frau Muster ist gewählt.",
            [("adopted", 22, None, None)],
        ),
        (
            "Es entfallen auf Muster 27, auf Probst 16 Stimmen. Muster nimmt die Wahl an.",
            [("adopted", 27, None, None)],
        ),
        ("Dafür stimmen 30 Kameraden, dagegen niemand, 4 enthalten sich.", [("adopted", 30, 0, 4)]),
        (
            "Für den Antrag stimmen 9 Räte. Der Antrag ist somit mit 9 gegen 3 Stimmen angenommen.",
            [("adopted", 9, 3, None)],
        ),
        (
            "Der Beirat beschließt, dass Gäste künftig die Möglichkeit haben, zu reden.",
            [("adopted", None, None, None)],
        ),
        ("Der Zaun wird gestrichen (12-3-1).", [("adopted", 12, 3, 1)]),
        ("Der Zaun wird gestrichen.\nEinstimmiger Beschluss", [("adopted", None, None, None)]),
        ("Der Vorlage wird ohne Gegenstimme zugestimmt.", [("adopted", None, 0, None)]),
        ("Im Bauausschuss wurde die Vorlage einstimmig empfohlen.", []),
    ],
)
def test_decisions_in_every_wording(text: str, expected: list[tuple[object, ...]]) -> None:
    assert found(text) == expected


def test_minute_book_with_columns_for_and_against() -> None:
    text = (
        "Lfd. Nr. | Gegenstand der Beratung - Beschluß | für | gegen\n"
        "9 | Protokoll vom Mai. Einwände gibt es nicht. Die Niederschrift wird genehmigt. | 8 | 0\n"
        "10 | Gebühr für Wasser. Gegenantrag Probst: 0,80 DM. | 3 | 5\n"
        "Der Gegenantrag ist abgelehnt. Beschluß: Die Gebühr wird auf 1 DM festgesetzt. | 5 | 3\n"
        "11 | Brunnen am Markt. Die Versammlung nimmt Kenntnis. | - | -\n"
        "12 | Neuer Wagen für den Wassermeister. Beschluß: Die Entscheidung wird vertagt. | 8 | 0"
    )
    assert found(text) == [
        ("adopted", 8, 0, None),
        ("rejected", 3, 5, None),
        ("adopted", 5, 3, None),
        ("noted", None, None, None),
        ("deferred", 8, 0, None),
    ]


def test_form_with_a_row_for_each_side() -> None:
    text = (
        "Text | Der Vorstand möge beschließen, einen Stand zu bezahlen.\n"
        "Dafür | 1 (Lena)\nDagegen | 2 (Jens, Ute)\nEnthaltung | 1 (Kai)\nErgebnis | abgelehnt"
    )
    assert found(text) == [("rejected", 1, 2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Es liegen zwei Anträge vor, über die in der nächsten Sitzung abgestimmt wird.",
        "Der Bericht wurde im Hauptausschuss mit 7:2 empfohlen.",
        "Frau Muster stimmt dem zu und verweist auf die Kosten.",
        "Herr Probst lehnt das ab.",
        "Von 7 stimmberechtigten Mitgliedern sind 4 anwesend.",
        "Der Kreistag wird darüber im Mai beschließen.",
        "Abstimmung: entfällt",
        "Beschluss: entfällt",
        "Beschluss: keiner",
        "Beschluss: –",
        ("TOP | Vorlage | Art\n1 | Haushalt 2020 | Beschluss\n2 | Satzung | Kenntnisnahme"),
        ("TOP | Thema | Ergebnis\n1 | Haushalt 2020 | Beschluss\n2 | Satzung | Kenntnisnahme"),
        "Der Vorstand überweist den Betrag an den Bauverein.",
        "Gewählt wird schriftlich und geheim.",
        (
            "Öffnung der Toilette\n"
            "Beschluss\n"
            "(Drucksache Nr.: 0815-13)\n"
            "6. Bebauungsplan\n"
            "Kenntnisnahme\n"
            "(Drucksache Nr.: 0816-13)"
        ),
        "Die Wanderung wird auf den 5. Mai verschoben.",
    ],
)
def test_what_decides_nothing(text: str) -> None:
    assert found(text) == []
