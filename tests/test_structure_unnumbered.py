from __future__ import annotations

from dataclasses import replace

import pytest
from plain_text import transcript

from pipeline.structure import outline

TALK = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."
TEXTS = {
    "clock times before bold titles": (
        "*Klausurtag\n7. Juni 2014 in Plön\n\n"
        f"*9.30 Uhr Ankommen\n{TALK}\n\n*10:00 – 11:30 Uhr: Wo stehen wir?\n{TALK}\n\n"
        f"*ab 14 Uhr Gebäude\n{TALK}\n",
        ["Ankommen", "Wo stehen wir?", "Gebäude"],
    ),
    "clock times in a cell, no bold type": (
        f"Jugendforum in Lage\n14:00 | Begrüßung\n{TALK}\n14:15 | Skatepark\n{TALK}\n"
        f"15:45 | Abschluss\n{TALK}\n",
        ["Begrüßung", "Skatepark", "Abschluss"],
    ),
    "a programme without any text is no discussion": (
        "Einladung\n9.00 Uhr Ankommen\n9.30 Uhr Vortrag\n11.00 Uhr Rundgang\n12.00 Uhr Essen\n",
        [],
    ),
    "departments open the paragraphs": (
        "Vorstandssitzung\nAnwesend: Ida Olm, Karl Ibo\n\n"
        f"Fußball: {TALK}\n\nTischtennis: {TALK}\n\nTurnen: {TALK}\n\nKasse: {TALK}\n",
        ["Fußball", "Tischtennis", "Turnen", "Kasse"],
    ),
    "speakers that open the paragraphs are no topics": (
        "Gespräch am runden Tisch\nAnwesend: Ida Olm, Karl Ibo, Uwe Rüb, Eva Lahn\n\n"
        f"Olm: {TALK}\n\nIbo: {TALK}\n\nRüb: {TALK}\n\nLahn: {TALK}\n",
        [],
    ),
    "lines with a colon over bullets": (
        "Treffen der Nachbarschaft\n17.01.2016, Café Komma\n"
        "Flohmarkt:\n• Plakate hängen ab Montag\n• der Bauhof hilft\n"
        "Pflanzaktion:\n• wir brauchen noch Spaten\nSpielstraße:\n• Antrag ist gestellt\n",
        ["Flohmarkt", "Pflanzaktion", "Spielstraße"],
    ),
    "outer bullets are the topics of inner ones": (
        "Plenum\n6.2.2020\nAnwesend: Ole, Pia, Tom\n"
        "• Lasercutter\n◦ Absaugung ist defekt, Tom baut eine neue ein\n"
        "• Finanzen\n◦ der Strom ist teurer geworden\n"
        "• Putzplan\n◦ Pia hängt eine Liste auf und fragt nach\n",
        ["Lasercutter", "Finanzen", "Putzplan"],
    ),
    "bullets of people are no topics": (
        "Plenum\nEs kamen viele.\n• Vorstand\n◦ Ida Olm\n◦ Karl Ibo\n"
        "• Jugend\n◦ Pia Rüb\n• Kasse\n◦ Tom Lahn\n",
        [],
    ),
    "catchwords that open nearly all bullets": (
        "Vorstandsrunde\n9. Juli 2012, Ida, Karl und Uwe\n"
        "• Sommerfest: Uwe bestellt die Zapfanlage und den Grill.\n"
        "• Homepage: die Bilder vom Ausflug sind eingestellt.\n"
        "• Kasse: 2.140 € auf dem Konto, 85 € in der Barkasse.\n"
        "• Turnier: die Halle ist am 3. September reserviert.\n",
        ["Sommerfest", "Homepage", "Kasse", "Turnier"],
    ),
    "people that open the bullets are no topics": (
        "Aufgaben nach der Runde vom 9. Juli 2012 mit Ida, Karl, Uwe und Eva\n"
        "• Ida: bestellt die Zapfanlage und den Grill.\n• Karl: stellt die Bilder ein, alle.\n"
        "• Uwe: fragt bei der Gemeinde wegen der Halle.\n• Eva: schreibt den Bericht bis Mai.\n",
        [],
    ),
    "paragraphs below square bullets": (
        f"Jour fixe\n3. KW 2013\n• Rohbau\n\n{TALK}\n\n• Dach\n\n{TALK}\n\n• Fenster\n\n{TALK}\n",
        ["Rohbau", "Dach", "Fenster"],
    ),
    "marked headings of two levels below each other": (
        f"# Protokoll\n\n## Kasse\n\n{TALK}\n\n"
        f"## Berichte\n### Lehre\n{TALK}\n\n## Feste\n{TALK}\n",
        ["Kasse", "Berichte", "Lehre", "Feste"],
    ),
    "a list led in below a heading": (
        f"Siedlergemeinschaft\n\nBericht\n\n{TALK}\n\nNeuwahlen\n\nGewählt wurden:\n\n"
        f"1. Vorsitzender: Karl Ibo\n2. Vorsitzender: Uwe Rüb\n\nGartenfest\n\n{TALK}\n",
        ["Bericht", "Neuwahlen", "Gartenfest"],
    ),
    "a dash between catchword and text": (
        "Versammlung im Lokal\n8.10.1983\n\n"
        f"Altkleider - {TALK}\n\nNikolaus - {TALK}\n\nAusflug - {TALK}\n\nGrillen - {TALK}\n",
        ["Altkleider", "Nikolaus", "Ausflug", "Grillen"],
    ),
    "dashes around titles, one of them a question": (
        f"Sitzung vom 4. Juli\n\n– Glockenweihe –\n\n{TALK}\n\n– Pacht –\n\n{TALK}\n\n"
        f"– Wie geht es weiter? –\n\n{TALK}\n",
        ["Glockenweihe", "Pacht", "Wie geht es weiter?"],
    ),
    "catchwords in bold type before a full stop": (
        "*Beirat im Quartier\n*Es fehlen:* Ida Olm, Karl Ibo\n*Stadt:* Stadträtin Eva Lahn\n"
        "*Gäste:* 9 Personen\n*Protokoll:* Uwe Rüb\n\n"
        f"*Wege am Bach.* {TALK}\n\n*Kasse.* {TALK}\n\n*Fest.* {TALK}\n\n*Licht.* {TALK}\n",
        ["Wege am Bach", "Kasse", "Fest", "Licht"],
    ),
    "a table headed by topics": (
        "Teamsitzung\n*Thema | Ergebnis | Wer\n"
        f"Dienstplan an den Feiertagen im Winter | {TALK} | Olm\nFallzahlen | {TALK} | alle\n",
        ["Dienstplan an den Feiertagen im Winter", "Fallzahlen"],
    ),
    "topics in the second column, other tables below": (
        "*Vorstandssitzung\n*Zeit | Thema | Notizen\n"
        f"5 min | Protokoll | {TALK}\n25 min | Markt | {TALK}\n10 min | Leerstand | {TALK}\n"
        "*Nr. | Entscheidung | Ergebnis\n24-31 | Tunnel | abgelehnt\n24-32 | Budget | angenommen\n",
        ["Protokoll", "Markt", "Leerstand"],
    ),
    "a usual title over a line that says nothing": (
        f"Elternbeirat\n\nBegrüßung\n\n{TALK}\n\nBasar\n\n{TALK}\n\nSonstiges\n\nAm 12.1.\n",
        ["Begrüßung", "Basar", "Sonstiges"],
    ),
    "resolutions that are counted in bold are no topics": (
        f"*Bericht\n{TALK}\n*Beschluss Nr. 1\n{TALK}\n\n*Wahlen\n{TALK}\n*Beschluss Nr. 2\n{TALK}\n"
        f"\n*Finanzen\n{TALK}\n*Beschluss Nr. 3\n{TALK}\n",
        ["Bericht", "Wahlen", "Finanzen"],
    ),
    "results below the label make the list the discussion": (
        "Protokoll\nTraktanden\n*Protokoll der letzten Versammlung\n13 Ja, 0 Nein, 1 Enthaltung\n"
        "*Budget 2022\n14 Ja, 0 Nein\n"
        "*Entlastung des Vorstands (Präsidentin Ida und\n*Kassier Uwe)\n"
        "14 Ja, 0 Nein\n*Ausflug\nIm Juli soll es einen Ausflug an den See geben.\n"
        f"{TALK}\n{TALK}\n",
        [
            "Protokoll der letzten Versammlung",
            "Budget 2022",
            "Entlastung des Vorstands (Präsidentin Ida und Kassier Uwe)",
            "Ausflug",
        ],
    ),
    "guests with their offices in bullets": (
        "Jugendausschuss in Blossin\n\nGäste:\n• Ida Olm – Staatssekretärin des Ministeriums\n"
        "• Karl Ibo – Präsident des Landesbundes\n• Uwe Rüb – Leiter der Geschäftsstelle\n"
        "• Eva Lahn – Sprecherin der Fraktion im Landtag\n\nFrau Olm spricht ein Grußwort.\n",
        [],
    ),
    "labels of the head above a lone heading of the agenda": (
        "Wann & Wo: 21. August 2021, Halle in Plön\n\nVereine: TSG Bach, KSV Brück, SV Au\n\n"
        "Verbände: Fußball, Turnen und Volleyball\n\nLeitung: Ida Olm und Karl Ibo aus Plön\n\n"
        f"Tagesordnung:\n\n*Aktuelle Zahlen\n\n{TALK}\n",
        ["Aktuelle Zahlen"],
    ),
    "those who sign side by side": (
        f"*Werbung\n{TALK}\n\n*Ausflug\n{TALK}\n\n*Präsidentin Aktuar\nIda Olm Karl Ibo\n",
        ["Werbung", "Ausflug"],
    ),
    "more headings than the agenda has entries": (
        "Treffen in Bach\n\n*Traktanden\nGerät für alle\nBesprechung der Fragen\nTermine\n\n"
        f"*Gerät für alle\n{TALK}\n\n*Wünsche der Kunden\n{TALK}\n\n"
        f"*Besprechung der Fragen\n{TALK}\n\n*Nächste Schritte\n{TALK}\n",
        [
            "Gerät für alle",
            "Wünsche der Kunden",
            "Besprechung der Fragen",
            "Termine",
            "Nächste Schritte",
        ],
    ),
    "the first heading over words without a verb": (
        "*Tagung\n\n*Ziel\nEin gemeinsames Bild der Lage schaffen, dann Felder für alle wählen.\n\n"
        f"*Werte\n{TALK}\n\n*Umfrage\n{TALK}\n",
        ["Ziel", "Werte", "Umfrage"],
    ),
    "capitals beat the bold labels beside them": (
        "*Niederschrift\n*Verwaltung\nIda Olm, Fachdienst 52 mit der Schriftführung\n\n"
        f"*ERÖFFNUNG\n{TALK}\n\n*WARTEZEITEN\n{TALK}\n\n*SPRACHE\n{TALK}\n",
        ["ERÖFFNUNG", "WARTEZEITEN", "SPRACHE"],
    ),
}


@pytest.mark.parametrize(("text", "titles"), TEXTS.values(), ids=TEXTS.keys())
def test_items_without_numbers(text: str, titles: list[str]) -> None:
    items = outline(transcript(text)).items
    assert [(item.number, item.title) for item in items] == [(None, title) for title in titles]


def test_the_sign_of_a_wiki_heading_is_no_bullet() -> None:
    """Layout takes ``==`` at the beginning of a line for a bullet."""
    found = transcript(f"Rundmail\n\n== Möbel ==\n{TALK}\n\n== Räder ==\n{TALK}\n")
    lines = tuple(
        replace(line, line=replace(line.line, kind="bullet")) if line.text[0] == "=" else line
        for line in found.lines
    )
    items = outline(replace(found, lines=lines)).items
    assert [item.title for item in items] == ["Möbel", "Räder"]


def test_bold_lines_of_smaller_type_are_no_items_beside_those_of_larger_type() -> None:
    talk = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."
    heads = ("Was ist geschehen?", "Und die Räder?", "Was kostet das Bad?", "Wie geht es weiter?")
    text = "\n\n".join(f"*{head}\n{talk}\n*Auf Karte {head[0]}\n{talk}" for head in heads)
    plain = transcript(f"*Dritter Abend\n\n{text}")
    lines = tuple(
        replace(line, line=replace(line.line, size=1.2 if line.text in heads else 1.0))
        for line in plain.lines
    )
    found = outline(replace(plain, lines=lines)).items
    assert [item.title for item in found] == list(heads)


def test_topics_of_a_table_may_hold_days_and_go_on_in_the_next_row() -> None:
    talk = "Frau Olm berichtet von den Gesprächen mit dem Kreis, die im Mai begonnen haben."
    topics = ("Protokoll 17.3.", "Kasse", "Fest 2./3. Juli", "Rheinstr.")
    found = outline(transcript("\n".join(f"{topic} | {talk}" for topic in topics))).items
    assert [item.title for item in found] == list(topics)


def test_an_underlined_title_ends_the_list_of_those_present() -> None:
    heads = ("Rückblick auf das Fest", "Neue Geräte", "Antrag des Sportvereins")
    talk = "\n\n".join(f"{head}\n{'-' * len(head)}\n{TALK}" for head in heads)
    found = outline(transcript(f"Protokoll\n\nAnwesend: Frau Ibo, Herr Olm\n\n{talk}")).items
    assert [item.title for item in found] == list(heads)


def test_white_space_above_short_lines_shows_titles_where_no_type_does() -> None:
    heads = ("Was hat sich seit Mai getan?", "Wie viele Autos sind es?", "Wie geht es weiter?")
    plain = transcript(
        "\n\n".join(("Dritter Abend\nim Rathaus Lich", *(f"{h}\n{TALK}" for h in heads)))
    )
    lines = tuple(
        replace(line, line=replace(line.line, gap_before=0.7 * (line.line.gap_before > 0)))
        for line in plain.lines
    )
    found = outline(replace(plain, lines=lines)).items
    assert [item.title for item in found] == list(heads)
