from __future__ import annotations

import pytest
from plain_text import transcript

from pipeline.structure import outline

TALK = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."

TEXTS = {
    "numbers between dashes above their titles": (
        "Sitzung des Werkausschusses\n\n- TOP 1 -\n*Niederschrift vom 14.06.1990\n"
        "Frau Olm bittet um Berichtigung.\n\n- TOP 2 -\n*Bericht des Werkleiters\n"
        "Herr Ibo trägt vor.\n\n- TOP 3 -\n*Neue Pumpe\nSie wird gekauft.\n",
        [
            ("1", "Niederschrift vom 14.06.1990"),
            ("2", "Bericht des Werkleiters"),
            ("3", "Neue Pumpe"),
        ],
    ),
    "paragraphs behind catchwords, one of them usual": (
        "Bericht über die Sitzung vom 1. Oktober 2002\n\nLiebe Kolleginnen und Kollegen,\n\n"
        "Parkplätze am Ringwall. Im Sommer kamen bis zu 1.400 Besucher am Tag.\n\n"
        "Kinderspielplatz Im Brühl. Die Rutsche ist seit dem Juli gesperrt.\n\n"
        "Friedhofshalle. Das Dach ist auf 110 Quadratmetern undicht geworden.\n\n"
        "Den Kassenbericht über 1.215,80 Euro habe ich vorgelegt.\n\n"
        "Anfragen. Frau Olm wollte wissen, wann der Radweg nach Lich fertig wird.\n",
        [
            (None, "Parkplätze am Ringwall"),
            (None, "Kinderspielplatz Im Brühl"),
            (None, "Friedhofshalle"),
            (None, "Anfragen"),
        ],
    ),
    "titles in capitals, the text below them in small letters": (
        "Personalrat\n\n(1) TAGESORDNUNG / LETZTE NIEDERSCHRIFT\n"
        "Keine Einwände gegen die TO. Niederschrift 12/92 o.k.\n\n"
        "(2) KANTINE\nDer Essenpreis steigt. Frau Olm fragt nach dem Grund.\n\n"
        "(3) TERMINE\nNächste Sitzung 30.07.1992, 8.15 Uhr. Ausflug nach Monschau 18.09.\n",
        [("1", "TAGESORDNUNG / LETZTE NIEDERSCHRIFT"), ("2", "KANTINE"), ("3", "TERMINE")],
    ),
    "titles behind signs of paragraphs that run into their text": (
        "Sitzung des Kirchengemeinderats am 8. Mai 1973\n\n"
        "§ 81 Opferplan 2. Halbjahr. Der vorgelegte Plan wird angenommen, das Opfer vom\n"
        "9. September ist für die Erdbebenhilfe bestimmt.\n\n"
        "§ 82 Heizung der Kirche. Kirchenpfleger Olm berichtet, daß die Heizung nicht mehr\n"
        "sicher ist.\n\n"
        "§ 83 Jugendarbeit. Pfarrer Ibo: Im Jugendkreis sind 35, in den Jungscharen 110\n"
        "Kinder.\n\n"
        "§ 84 Kreuz im Friedhof. Das Kreuz ist schadhaft. Steinmetz Lang verlangt dafür eine\n"
        "Anzahlung.\n\n"
        "§ 85 Mitteilungen. a) Die Gemeindeglieder zählen nach der Fortschreibung des Amtes\n"
        "6.842 Seelen. b) Der Ausflug ist im Mai.\n",
        [
            ("81", "Opferplan 2. Halbjahr"),
            ("82", "Heizung der Kirche"),
            ("83", "Jugendarbeit"),
            ("84", "Kreuz im Friedhof"),
            ("85", "Mitteilungen"),
        ],
    ),
    "Roman parts with text of their own, the figures in one of them": (
        "Öffentliche Sitzung\n\nI. BEKANNTGABE\n\n"
        "Der Gemeinderat hat dem Verkauf der Fläche im Gewerbegebiet zugestimmt.\n\n"
        "II. INFORMATION\n\nFrau Olm gibt einen Überblick, der Damm wird erhöht.\n\n"
        "III. BESCHLÜSSE\n\n"
        "1. Kindergärten\nFrau Olm führt in die Vorlage ein, es fehlen noch Plätze.\n\n"
        "2. Annahme von Spenden\nIm Quartal sind 14 Spenden eingegangen, es wird gedankt.\n\n"
        "3. Neue Satzung\nAuf Antrag von Herrn Ibo wird der Punkt vertagt, die Zahlen fehlen.\n\n"
        "IV. ANFRAGEN\n\nHerr Ibo erkundigt sich nach dem Stand, er bittet um Auskunft.\n",
        [
            ("I", "BEKANNTGABE"),
            ("II", "INFORMATION"),
            ("III", "BESCHLÜSSE"),
            ("1", "Kindergärten"),
            ("2", "Annahme von Spenden"),
            ("3", "Neue Satzung"),
            ("IV", "ANFRAGEN"),
        ],
    ),
    "an agenda in two lines below a heading that nobody knows": (
        "Projekttreffen\n\nHeute dran\n1. Offenes vom letzten Mal 2. Bericht 3. Befragung im Mai\n"
        "4. Video und Technik 5. Verstetigung\n\n"
        "1. Offenes vom letzten Mal\nDer Vertrag ist unterschrieben.\n\n"
        "2. Bericht\nFrau Olm schreibt ihn.\n\n3. Befragung im Mai\nEs kamen 517 Bögen.\n\n"
        "4. Video und Technik\nHerr Ibo fragt nach.\n\n5. Verstetigung\nSie wird vertagt.\n",
        [
            ("1", "Offenes vom letzten Mal"),
            ("2", "Bericht"),
            ("3", "Befragung im Mai"),
            ("4", "Video und Technik"),
            ("5", "Verstetigung"),
        ],
    ),
    "paragraphs that open with a catchword and a full stop, usual ones or not": (
        "Jahreshauptversammlung 2018\n\nTotengedenken. Der Verstorbenen wurde gedacht.\n\n"
        "Bericht des Vorstandes. Frau Olm ließ das Jahr an allen vorbeiziehen.\n\n"
        "Jugendgruppe „Kräuterhexen“. Herr Ibo hat 17 Kinder in seiner Gruppe.\n\n"
        "Kassenbericht. Herr Lang gab Einnahmen von 14.322,61 Euro bekannt.\n\n"
        "Neuwahlen. Den Wahlausschuss bildeten Frau Stein und Herr Blau zusammen.\n\n"
        "Satzung. Die Mustersatzung des Landesverbandes soll übernommen werden.\n",
        [
            (None, "Totengedenken"),
            (None, "Bericht des Vorstandes"),
            (None, "Jugendgruppe „Kräuterhexen“"),
            (None, "Kassenbericht"),
            (None, "Neuwahlen"),
            (None, "Satzung"),
        ],
    ),
    "paragraphs counted through the whole minutes, each a sentence": (
        "NIEDERSCHRIFT\n\naufgenommen in der Sitzung am 7.11.1951, abends 8 Uhr.\n\n"
        "1. Das Protokoll der letzten Sitzung wurde verlesen und genehmigt.\n\n"
        "2. Dem Ansuchen des Skiklubs um S 2.000.- wurde stattgegeben.\n\n"
        "3. Als Fleischbeschauer wurde Otto Olm bestellt.\n\n"
        "4. Allfälliges: Über die Straßen wurde gesprochen.\n",
        [
            ("1", "Das Protokoll der letzten Sitzung wurde verlesen und genehmigt."),
            ("2", "Dem Ansuchen des Skiklubs um S 2.000.- wurde stattgegeben."),
            ("3", "Als Fleischbeschauer wurde Otto Olm bestellt."),
            ("4", "Allfälliges"),
        ],
    ),
    "an agenda in one line whose entries say what they are": (
        "3. Sitzung\n\nTOP 1: Begrüßung, TOP 2: Genehmigung der Protokolle, TOP 3: Diverses\n\n"
        "TOP 1\nDer Präsident begrüßt 17 Anwesende.\n\nTOP 2\nDas Protokoll wird angenommen.\n\n"
        "TOP 3\nDer Kopierer ist defekt.\n",
        [("1", "Begrüßung"), ("2", "Genehmigung der Protokolle"), ("3", "Diverses")],
    ),
    "titles in brackets, numbers with a nought and numbers below them": (
        "Zu Punkt 01 der TO (Niederschrift):\nSie wird genehmigt.\n\n"
        "Zu Punkt 02 der TO (Anträge):\nEs liegen zwei vor.\n\n"
        "Zu Punkt 03 der TO (Mitteilungen):\nKeine.\n",
        [("01", "Niederschrift"), ("02", "Anträge"), ("03", "Mitteilungen")],
    ),
    "points by letters below a title": (
        "1. Protokoll\nDas Protokoll wurde angenommen.\n\n"
        "2. Rückblick\na. Markt: gut besucht\nb. Sternsinger: Dank an alle\n\n"
        "3. Firmung\nDer Termin ist der 8. Juli.\n",
        [("1", "Protokoll"), ("2", "Rückblick"), ("3", "Firmung")],
    ),
    "parts of an item told one by one, the agenda announced by a sentence": (
        "Es wurde rechtzeitig geladen. Folgende Tagesordnung wurde angenommen:\n"
        "1. Begrüßung\n2. Berichte a) des Vorstandes b) der Kasse\n3. Entlastung\n"
        "4. Verschiedenes\n\n"
        "Zu 1: Herr Olm begrüßt 54 Mitglieder.\nZu 2a: Herr Olm berichtet vom Jahr.\n"
        "Zu 2b: Die Kasse wurde geprüft.\nZu 3: Auf Antrag wird der Vorstand entlastet.\n"
        "Zu 4: Das Sommerfest ist am 3. Juli.\n",
        [
            ("1", "Begrüßung"),
            ("2", "Berichte a) des Vorstandes b) der Kasse"),
            ("3", "Entlastung"),
            ("4", "Verschiedenes"),
        ],
    ),
    "what was not discussed in public stands behind what was": (
        "Tagesordnung\nÖ 1 Eröffnung der Sitzung\nÖ 2 Breitband AB/2014/088\nÖ 3 Anfragen\n"
        "N 4 Personal AB/2014/091\nN 5 Verschiedenes\n\n"
        "zu 1 Eröffnung der Sitzung\nLandrat Olm eröffnet die Sitzung.\n\n"
        "zu 2 Breitband\nVorlage: AB/2014/088\nHerr Ibo stellt die Planung vor.\n\n"
        "zu 3 Anfragen\nEs wird nichts gefragt.\n",
        [
            ("Ö 1", "Eröffnung der Sitzung"),
            ("Ö 2", "Breitband"),
            ("Ö 3", "Anfragen"),
            ("N 4", "Personal"),
            ("N 5", "Verschiedenes"),
        ],
    ),
    "dashes part all titles from their text": (
        "Vorstandssitzung der Imker, 4.4.2011\n\n"
        "1) Schaukasten - Ida Ibo hat die Folien erneuert.\n"
        "2) Honigmarkt - Der Stand am 9.10. wird wieder gebucht.\n"
        "3) Varroa - Die Mittel werden gesammelt bestellt.\n"
        "4) Neue Mitglieder - Aufgenommen wird Otto Olm.\n",
        [("1", "Schaukasten"), ("2", "Honigmarkt"), ("3", "Varroa"), ("4", "Neue Mitglieder")],
    ),
    "an agenda in one line below a sentence": (
        "Der Wehrführer eröffnete um 20.15 Uhr die Sitzung und gab die Tagesordnung bekannt:\n\n"
        "1. Begrüßung - 2. Totenehrung - 3. Kasse\n\n"
        "Punkt 1\nHerr Olm begrüßte die Kameraden.\n\nPunkt 2\nAlle erhoben sich.\n\n"
        "Punkt 3\nDer Bestand beträgt 1.240,50 DM.\n",
        [("1", "Begrüßung"), ("2", "Totenehrung"), ("3", "Kasse")],
    ),
    "items that go on counting from meeting to meeting, right below those present": (
        "Jour fixe Nr. 17\nTeilnehmer: Frau Lang, Herr Stein\n\n17.1 Rohbau\n"
        "Die Decke über dem Erdgeschoss wurde am 20.09. betoniert.\n\n17.2 Fenster\n"
        "Die Werkplanung liegt vor.\n\n17.3 Kosten\nDer Nachtrag wird geprüft.\n",
        [("17.1", "Rohbau"), ("17.2", "Fenster"), ("17.3", "Kosten")],
    ),
    "a first item counted as nought, right below those present": (
        "Fachschaftsrat\n\nAnwesende: Ida, Udo, Otto\nProtokoll: Udo\n\n"
        "0. Post\nEinladung zum Fest.\n\n1. Fahrt\nDas Haus ist reserviert.\n\n"
        "2. Skripte\nDie Skripte sind alle.\n\n3. Sonst noch was\nDer Kaffee ist aus.\n",
        [("0", "Post"), ("1", "Fahrt"), ("2", "Skripte"), ("3", "Sonst noch was")],
    ),
    "agenda items below one of another count that is called the agenda": (
        "Versammlung\n\n*I Begrüssung\nDer Präsident begrüsst alle, die gekommen sind.\n\n"
        "*II Nachtessen\nDie Kasse übernimmt die Getränke, der Wein wird selbst bezahlt.\n\n"
        "*III Traktanden\n1. Appell\nEs sind 17 Mitglieder und drei Gäste anwesend.\n"
        "2. Wahl der Stimmenzähler\nIda und Udo werden gewählt.\n"
        "3. Jahresbericht 2011\nDer Chor hatte im vergangenen Jahr 36 Proben.\n"
        "4. Verschiedenes\nEs wird über den Ausflug gesprochen.\n",
        [
            ("I", "Begrüssung"),
            ("II", "Nachtessen"),
            ("III", "Traktanden"),
            ("1", "Appell"),
            ("2", "Wahl der Stimmenzähler"),
            ("3", "Jahresbericht 2011"),
            ("4", "Verschiedenes"),
        ],
    ),
    "long entries of an agenda without numbers": (
        "Tagesordnung\nEinleitung\nBericht Vorsitz\n"
        "Bericht der Beauftragten für die Belange Studierender mit Behinderung und Krankheit\n"
        "(BSBE)\nWahl der Leitung\nVerschiedenes\n\n"
        "Beschlüsse\nDas Protokoll der Sitzung wurde mit (6/0/5) genehmigt.\n",
        [
            (None, "Einleitung"),
            (None, "Bericht Vorsitz"),
            (
                None,
                "Bericht der Beauftragten für die Belange Studierender mit Behinderung und "
                "Krankheit (BSBE)",
            ),
            (None, "Wahl der Leitung"),
            (None, "Verschiedenes"),
        ],
    ),
    "an item of the discussion alone, beside a printed agenda that counts otherwise": (
        "TOPs:\n1. Räume\n2. Safe\n3. Ordner\n4. Ämter\n5. Akkreditierung\n\n"
        "*0. Offene Aufgaben\nIda befestigt den Safe, Udo schreibt den Leitfaden.\n\n"
        "*1. Räume\nDer Raum wird gestrichen, sobald die Farbe da ist.\n",
        [
            ("0", "Offene Aufgaben"),
            ("1", "Räume"),
            ("2", "Safe"),
            ("3", "Ordner"),
            ("4", "Ämter"),
            ("5", "Akkreditierung"),
        ],
    ),
    "page numbers behind the entries of the agenda": (
        "Tagesordnung\n1. Begrüßung 1\n2. Kasse 1\n3. Stellwände 2\n4. Sonstiges 3\n\n"
        "*1. Begrüßung\nFrau Olm begrüßt alle und stellt fest, dass zwölf gekommen sind.\n\n"
        "*2. Kasse\nHerr Ibo berichtet, dass noch 140 Euro in der Kasse sind.\n",
        [("1", "Begrüßung"), ("2", "Kasse"), ("3", "Stellwände"), ("4", "Sonstiges")],
    ),
    "the text stands right behind the numbers": (
        "Tagesordnung\n1. Einführung der Räte.\n2. Geschäftsordnung.\n3. Kommissionen.\n"
        "4. Weiteres.\n\n"
        "Zu 1. Als Räte wurden Otto Olm und Ida Ibo eingeführt.\nHerr Udo Eck fehlte.\n"
        "Zu 2. Die Geschäftsordnung wurde nach kurzer Aussprache angenommen.\n"
        "Zu 3. Wohnungskommission: O. Olm, I. Ibo\nBei größeren Fragen alle Räte\n"
        "Zu 4. Eine allgemeine Aussprache über alles, was noch\nzu erledigen bleibt.\n",
        [
            ("1", "Einführung der Räte."),
            ("2", "Geschäftsordnung."),
            ("3", "Kommissionen."),
            ("4", "Weiteres."),
        ],
    ),
    "sentences counted within an item": (
        "Tagung der Synode\n\n1. Eröffnung der Tagung\n"
        "1. Präses Olm eröffnet die Tagung mit Grüßen des erkrankten Pfarrers und\n"
        "begrüßt die Gäste.\n2. Frau Ibo verliest die Grußworte.\n"
        "2. Feststellung der Anwesenheit\nEs sind 99 von 112 Synodalen erschienen.\n"
        "3. Wahl des Präsidiums\nEs wird geheim gewählt.\n",
        [
            ("1", "Eröffnung der Tagung"),
            ("2", "Feststellung der Anwesenheit"),
            ("3", "Wahl des Präsidiums"),
        ],
    ),
    "bold titles right below the label, their text below each": (
        "Treffen der Sammler\n\n*Tagesordnungspunkte:\n*Eröffnung durch den Obmann\n"
        "*Feststellung der Beschlussfähigkeit\nDie Versammlung ist beschlussfähig.\n"
        "Dazu wird am Abend noch lange gesprochen, auch von den Gästen.\nAlle sind zufrieden.\n"
        "*Bericht der Kassierin\nFrau Ibo berichtet, dass die Kasse gut gefüllt ist und stimmt.\n"
        "Dazu wird am Abend noch lange gesprochen, auch von den Gästen.\nAlle sind zufrieden.\n"
        "*Ziele des Obmannes\nDie Halle soll im Winter gestrichen werden, auch von innen.\n"
        "Dazu wird am Abend noch lange gesprochen, auch von den Gästen.\nAlle sind zufrieden.\n"
        "*Allfälliges\n",
        [
            (None, "Eröffnung durch den Obmann"),
            (None, "Feststellung der Beschlussfähigkeit"),
            (None, "Bericht der Kassierin"),
            (None, "Ziele des Obmannes"),
            (None, "Allfälliges"),
        ],
    ),
    "a title that may be an ordinal, where the numbers ask for it": (
        "Vorstand\n\n1. Kasse\nEs sind 49 Mitglieder, der Stand ist gut.\n\n"
        "2. Mitgliederversammlung\nDer Saal wird gemietet, die Einladung wird verschickt.\n\n"
        "3. Sonstiges\nEs wird nichts mehr vorgebracht.\n",
        [("1", "Kasse"), ("2", "Mitgliederversammlung"), ("3", "Sonstiges")],
    ),
    "a list within an item that has just the next number": (
        "TOP 1 Schriftführung\nFrau Ibo wird gewählt.\n\n"
        "TOP 2 Vorstellung\nAlle stellen sich vor.\n\n"
        "TOP 3 Gemeindetag\nDer Tag wird so geplant, wie es die Gruppe will:\n"
        "1. Begrüßung durch den Pfarrer\n2. Vorstellung der Gruppen\n3. Auswertung mit allen\n"
        "4. Sammeln von Ideen und Plänen\n",
        [("1", "Schriftführung"), ("2", "Vorstellung"), ("3", "Gemeindetag")],
    ),
    "agenda told in one paragraph, text right behind the numbers": (
        "Tagesordnung: 1. Eröffnung der Sitzung, 2. Umgestaltung des Platzes, 3. Radweg nach\n"
        "Olmheim, 4. Verschiedenes\n\n"
        "Zu 1: Der Ortsvorsteher eröffnet die Sitzung um 19 Uhr und begrüßt die Gäste.\n\n"
        "Zu 2: Herr Olm stellt den Entwurf vor. Er wird gebilligt.\n\n"
        "Zu 3: Frau Ibo berichtet von der Begehung.\n\n"
        "Zu 4: Es liegt nichts vor.\n",
        [
            ("1", "Eröffnung der Sitzung"),
            ("2", "Umgestaltung des Platzes"),
            ("3", "Radweg nach Olmheim"),
            ("4", "Verschiedenes"),
        ],
    ),
    "agenda told in one paragraph, no headings below": (
        "Versammlung der Jagdgenossen\n\n"
        "Auf der Tagesordnung standen: 1) Bericht der Kasse 2) Pachtpreis 3) Verschiedenes\n\n"
        "Herr Olm begrüßte die Genossen. Die Kasse ist gut gefüllt.\n",
        [("1", "Bericht der Kasse"), ("2", "Pachtpreis"), ("3", "Verschiedenes")],
    ),
    "a plan for another meeting is no agenda": (
        "TOP 1: Klage\nDie Verhandlung ist am Mittwoch.\n\n"
        "TOP 2: Versammlung im Mai\n"
        "Tagesordnung: 1. Begrüßung, 2. Bericht, 3. Wahlen, 4. Beiträge\n\n"
        "TOP 3: Sonstiges\nEs gibt nichts.\n",
        [("1", "Klage"), ("2", "Versammlung im Mai"), ("3", "Sonstiges")],
    ),
    "headings worded otherwise than the agenda": (
        "Tagesordnung\n• Begrüßung\n• Impulsvortrag Nachbarschaft\n• Arbeit in Gruppen\n\n"
        "Begrüßung durch Frau Olm\n\nFrau Olm begrüßt 14 Gäste im Saal und dankt für die Mühe.\n\n"
        "Impuls: Nachbarschaft auf dem Land\n\nHerr Ibo berichtet von drei Dörfern in der Rhön.\n\n"
        "Gruppenarbeit\n\nEs wird eine Stunde lang in drei Gruppen gearbeitet.\n",
        [
            (None, "Begrüßung durch Frau Olm"),
            (None, "Impuls: Nachbarschaft auf dem Land"),
            (None, "Gruppenarbeit"),
        ],
    ),
    "short lines between finished paragraphs": (
        "Vermerk über das Treffen der Radgruppe\nStand Radschnellweg\n"
        "Die Planung für den ersten Abschnitt ist abgeschlossen und liegt dem Kreis vor.\n"
        "Abstellanlagen am Bahnhof\n"
        "Herr Olm hat mit der Bahn gesprochen. Es wird 40 neue Plätze geben, davon 10 mit Dach.\n"
        "Winterdienst\nDer Weg am Fluss wird in diesem Jahr zum ersten Mal vom Bauhof geräumt.\n",
        [
            (None, "Stand Radschnellweg"),
            (None, "Abstellanlagen am Bahnhof"),
            (None, "Winterdienst"),
        ],
    ),
    "catchwords over the discussion, titles in full in the agenda": (
        "Tagesordnung\n1. Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit\n"
        "2. Genehmigung der Niederschrift vom 10.12.2007\n"
        "3. Beitritt zum Verband „Oste-Land“ e. V.\n\n"
        "TOP 1 Eröffnung der Sitzung\nHerr Olm eröffnet sie.\n\n"
        "TOP 2 Niederschrift vom 10.12.2007\nSie wird genehmigt.\n\n"
        "TOP 3 Beitritt zum Verband\nEr wird beschlossen.\n",
        [
            ("1", "Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit"),
            ("2", "Genehmigung der Niederschrift vom 10.12.2007"),
            ("3", "Beitritt zum Verband „Oste-Land“ e. V."),
        ],
    ),
    "items taken in another order than that of the agenda": (
        "Tagesordnung\n1. Eröffnung\n2. Haushalt\n3. Wahlen\n4. Verschiedenes\n\n"
        "TOP 1 Eröffnung\nHerr Olm eröffnet die Sitzung.\n\n"
        "TOP 3 Wahlen\nEs wird gewählt.\n\n"
        "TOP 2 Haushalt\nEr wird beschlossen.\n\n"
        "TOP 4 Verschiedenes\nEs liegt nichts vor.\n",
        [("1", "Eröffnung"), ("3", "Wahlen"), ("2", "Haushalt"), ("4", "Verschiedenes")],
    ),
    "the times of a programme": (
        "Netzwerktreffen in Lüneburg\n\n"
        "9:00 Uhr Ankommen\nHerr Olm begrüßt die Gäste.\n\n"
        "9:40 Kinderbetreuung\nEs fehlt an Räumen.\n\n"
        "11.20 – 11.40 Uhr: Wie geht es weiter?\nIm Herbst trifft man sich wieder.\n",
        [(None, "Ankommen"), (None, "Kinderbetreuung"), (None, "Wie geht es weiter?")],
    ),
    "a numbered list inside one of the items": (
        "Vorstandssitzung am 4. Mai\n\n"
        "SOMMERFEST\nDas Fest findet am 3. Juli statt und beginnt wie immer um 14 Uhr.\n\n"
        "VORSCHLÄGE\nAus der Runde kommen drei Vorschläge für den Ausflug im Herbst:\n"
        "1. Wanderung\n2. Fahrt nach Weimar\n3. Verschiedenes\n\n"
        "KASSE\nDer Bestand ist auf 312 Euro gesunken, es fehlen noch Beiträge von 14 Leuten.\n\n"
        "HALLE\nDie Halle wird im Mai von der Stadt gestrichen und bleibt so lange zu.\n",
        [(None, "SOMMERFEST"), (None, "VORSCHLÄGE"), (None, "KASSE"), (None, "HALLE")],
    ),
    "nothing but a numbered list": (
        "Kurzprotokoll\n1. Bauantrag Olm\n2. Bauantrag Ibo\n3. Mauer am Friedhof\n4. Brunnen\n",
        [
            ("1", "Bauantrag Olm"),
            ("2", "Bauantrag Ibo"),
            ("3", "Mauer am Friedhof"),
            ("4", "Brunnen"),
        ],
    ),
    "capital letters": (
        "A) Begrüßung\nHerr Olm begrüßt die Gäste.\n\nB) Bericht der Kasse\nSie ist geprüft.\n\n"
        "C) Verschiedenes\nEs liegt nichts vor.\n",
        [("A", "Begrüßung"), ("B", "Bericht der Kasse"), ("C", "Verschiedenes")],
    ),
    "the number of a paper stands where a title is expected": (
        "1. Eröffnung der Sitzung\nHerr Olm eröffnet sie.\n\n"
        "2. Vorlage: 055-(V.)/2012\nBebauungsplan „Am Bach“, Abwägung\nEs wird beraten.\n\n"
        "3. Vorlage: 061-(V.)/2012\nSatzung über die Straßenreinigung\nEs wird beschlossen.\n",
        [
            ("1", "Eröffnung der Sitzung"),
            ("2", "Bebauungsplan „Am Bach“, Abwägung"),
            ("3", "Satzung über die Straßenreinigung"),
        ],
    ),
    "subjects instead of numbers": (
        "Gemeinderat am 21. März 1961\n\n"
        "Betr.: Wasserleitung\nDer Rat beschließt den Bau der Leitung bis zum Hof Olm.\n\n"
        "Betr.: Ankauf eines Ackers\nDer Preis wird auf 900 DM festgesetzt und sofort bezahlt.\n",
        [(None, "Wasserleitung"), (None, "Ankauf eines Ackers")],
    ),
    "subjects behind numbers": (
        "1. Gegenstand: Holzverkauf\nBeschluß: Das Holz wird versteigert.\n\n"
        "2. Gegenstand: Brücke\nBeschluß: Die Brücke wird erneuert.\n",
        [("1", "Holzverkauf"), ("2", "Brücke")],
    ),
    "nearly every paragraph opens with a catchword": (
        "Vorstand, 5.11.1971\n\n"
        "Lokalschau: Sie findet am 14. Dezember im Saal statt.\n\n"
        "Ringbestellung: Herr Olm bestellt die Ringe bis Ende Januar.\n\n"
        "Kasse: Der Bestand ist auf 312 DM gesunken.\n",
        [(None, "Lokalschau"), (None, "Ringbestellung"), (None, "Kasse")],
    ),
    "Roman parts whose paragraphs are counted anew": (
        "I. Regularien\n1. Begrüßung: Herr Olm begrüßt alle.\n2. Das Protokoll wird genehmigt.\n\n"
        "II. Jahresthema\n1. Es wird beraten.\n2. Es wird vertagt.\n\n"
        "III. Verwaltung\n1. Haushalt: Er ist ausgeglichen.\n2. Friedhof: Es wird gemäht.\n\n"
        "IV. Verschiedenes\nEs liegt nichts vor.\n",
        [
            ("I", "Regularien"),
            ("II", "Jahresthema"),
            ("III", "Verwaltung"),
            ("IV", "Verschiedenes"),
        ],
    ),
    "a figure that one author writes otherwise than the others": (
        "1. Regularien\nEs sind 14 Mitglieder da.\n\n2. Stundenraster\nEs wird vorgestellt.\n\n"
        "3. Tagesordnungspunkt 3 Feier im Herbst\nSie war schön.\n\n4. Kasse\nSie ist leer.\n\n"
        "5. Tagesordnungspunkt 5 Verschiedenes\nEs liegt nichts vor.\n",
        [
            ("1", "Regularien"),
            ("2", "Stundenraster"),
            ("3", "Feier im Herbst"),
            ("4", "Kasse"),
            ("5", "Verschiedenes"),
        ],
    ),
    "labels that come again are no part of titles": (
        "*1. Ortswarte; hier: Bestellung\n*A. Sachverhalt\nHerr Olm hört auf.\n"
        "*B. Beschluss\nHerr Ibo folgt ihm.\n\n"
        "*2. Gebühren\n*A. Sachverhalt\nDie Kosten steigen.\n*B. Beschluss\nSie werden erhöht.\n\n"
        "*3. Bauhof\n*A. Sachverhalt\nDas Fahrzeug ist alt.\n*B. Beschluss\nEs wird verkauft.\n",
        [("1", "Ortswarte; hier: Bestellung"), ("2", "Gebühren"), ("3", "Bauhof")],
    ),
    "a person who comes for one item": (
        "Anwesend: Karl Ibo, Otto Rüb (ab\nPkt. 2)\n\n"
        "Zu Pkt. 1 TO: Eröffnung\nHerr Olm eröffnet die Sitzung.\n\n"
        "Zu Pkt. 2 TO: Deich\nEs wird vertagt.\n\nZu Pkt. 3 d. TO: Schule\nSie wird verkauft.\n",
        [("1", "Eröffnung"), ("2", "Deich"), ("3", "Schule")],
    ),
    "parts that count anew, not told apart over the discussion": (
        "Veröffentlichte Tagesordnung\nI. Öffentlicher Teil\n1 Eröffnung der Sitzung\n"
        "2 Klassenfahrten\n3 Quartalsbericht\n"
        "II. Nichtöffentlicher Teil\n1 Vergabe: Kauf eines Kehrfahrzeuges\n\n"
        "zu 1 Eröffnung der Sitzung\nHerr Olm eröffnet sie.\n\n"
        "zu 2 Klassenfahrten\nEs wird beraten.\n\nzu 3 Quartalsbericht\nEr wird vorgelegt.\n\n"
        "zu 1 Vergabe: Kauf eines Kehrfahrzeuges\nDer Auftrag geht an die Firma Olm.\n",
        [
            ("1", "Eröffnung der Sitzung"),
            ("2", "Klassenfahrten"),
            ("3", "Quartalsbericht"),
            ("1", "Vergabe: Kauf eines Kehrfahrzeuges"),
        ],
    ),
    "a lettered list in an item, below a sentence that names the agenda": (
        "1. Eröffnung\nHerr Olm eröffnet.\n2. Schriftführung\nFrau Ibo wird gewählt.\n"
        "3. Tagesordnung\nDie Tagesordnung wurde verlesen und angenommen.\n"
        "a) Bericht des Vorstandes\nEr wird vorgetragen.\nb) Bericht der Kasse\nSie ist geprüft.\n"
        "4. Verschiedenes\nEs liegt nichts vor.\n",
        [
            ("1", "Eröffnung"),
            ("2", "Schriftführung"),
            ("3", "Tagesordnung"),
            ("4", "Verschiedenes"),
        ],
    ),
    "a list of results below a discussion without numbers": (
        "Agenda:\n1. Begrüßung\n2. Raum: Kosten und Förderung durch die Stadt\n3. Abstimmung\n\n"
        "Begrüßung\n\nHerr Olm begrüßt alle und dankt.\n\nRaum\n\nEr kostet 20 Euro am Abend.\n\n"
        "Abstimmung\n\nErgebnis in der Reihenfolge der Stimmen:\n\n1. Kino\n2. Radweg\n3. Kultur\n",
        [
            ("1", "Begrüßung"),
            ("2", "Raum: Kosten und Förderung durch die Stadt"),
            ("3", "Abstimmung"),
        ],
    ),
    "an agenda whose entries take several lines each": (
        "Tagesordnung:\n1.\nBauleitplanung\n1.1. Änderung des Plans\nEinzelne Flächen am Bach\n"
        "2019/034/014\n2.\nUmbau der Haltestelle, nördliche\nSeite\n2019/034/020\n3.\nVergaben\n",
        [
            ("1", "Bauleitplanung"),
            ("1.1", "Änderung des Plans Einzelne Flächen am Bach"),
            ("2", "Umbau der Haltestelle, nördliche Seite"),
            ("3", "Vergaben"),
        ],
    ),
    "amounts below an entry of the agenda": (
        "Tagesordnung:\n1) Protokoll der 56. Sitzung\n2) Zahlung der Beiträge für:\n"
        "Mühlbach EUR 6.000,-, davon 30%\n",
        [("1", "Protokoll der 56. Sitzung"), ("2", "Zahlung der Beiträge für")],
    ),
    "one item alone": (
        "Gemeindeversammlung\n\n1. Eröffnung der Versammlung\nHerr Olm blickt zurück und dankt.\n",
        [("1", "Eröffnung der Versammlung")],
    ),
    "the agenda is an annex behind the list of those present": (
        "Niederschrift\nTagesordnung: siehe Anlage 2\n\n*TOP 1\nHerr Olm eröffnet die Sitzung.\n\n"
        "*TOP 2\nFrau Ibo berichtet.\n\n*TOP 3\n– abgesetzt –\n\nAnlage 1 – Teilnehmerliste\n"
        "Stadt Nauen | Ida Olm | ja\n\nAnlage 2 – Tagesordnung\nTOP 1 Eröffnung der Sitzung\n"
        "TOP 2 Bericht der Vorsteherin\nTOP 3 Gebühren\n",
        [("1", "Eröffnung der Sitzung"), ("2", "Bericht der Vorsteherin"), ("3", "Gebühren")],
    ),
    "the only heading of a torn page, set in bold": (
        "Elternbeirat\nBesprochen:\n\n*1. Sommerfest am 4. Juni\nHerr Olm bestellt den Grill.\n",
        [("1", "Sommerfest am 4. Juni")],
    ),
    "the only entry of a torn agenda": (
        "Vollversammlung\nTraktandenliste\n1. Vorstellung der Mitglieder\n",
        [("1", "Vorstellung der Mitglieder")],
    ),
    "Roman numerals with figures below": (
        "*I Begrüßung\nFrau Olm begrüßt alle.\n\n*II Berichte\n*II.1 Kasse\nEs sind 40 Euro da.\n"
        "*II.2 Technik\nDer Server läuft.\n\n*III Termine\nSie werden verlesen.\n",
        [
            ("I", "Begrüßung"),
            ("II", "Berichte"),
            ("II.1", "Kasse"),
            ("II.2", "Technik"),
            ("III", "Termine"),
        ],
    ),
    "plain numbers below nought": (
        "*0. Formalia\nDie Sitzung wird aufgezeichnet.\n\n*0.6. Beschlussfähigkeit\n13 von 18.\n\n"
        "*1. Berichte\nEs gibt keine.\n",
        [("0", "Formalia"), ("0.6", "Beschlussfähigkeit"), ("1", "Berichte")],
    ),
    "titles that begin with small letters": (
        "Tagesordnung:\n1. Vorstellung\n2. Bericht der Leitung\n3. aktuelle Lage\n4. Termine\n\n"
        "*TOP 1 – Vorstellung\nFrau Olm stellt sich vor. Sie kommt aus Kiel.\n",
        [
            ("1", "Vorstellung"),
            ("2", "Bericht der Leitung"),
            ("3", "aktuelle Lage"),
            ("4", "Termine"),
        ],
    ),
    "a word of the agenda within another item": (
        "Tagesordnung\n1. Berichte\n2. Zeitung\n\n*1. Berichte\nPia\nZeitung\n"
        "Die Zeitungen sind gedruckt und werden verteilt.\n\n",
        [("1", "Berichte"), ("2", "Zeitung")],
    ),
    "a heading that tells more than the agenda": (
        "Tagesordnung\n1. Begrüßung\n2. Protokoll\n\n*1. Begrüßung\nFrau Olm begrüßt alle.\n\n"
        "*2. Protokoll der letzten Sitzung\nEs wird genehmigt.\n",
        [("1", "Begrüßung"), ("2", "Protokoll der letzten Sitzung")],
    ),
    "parts of the meeting within the agenda": (
        "Tagesordnung\n\n*I. Öffentlicher Teil\n1. Eröffnung\n2. Anträge\n"
        "*II. Nichtöffentlicher Teil\n*III. Öffentlicher Teil\n4. Bekanntgaben\n\n"
        "*I. Öffentlicher Teil\n*zu TOP 1. Eröffnung\nFrau Olm eröffnet die Sitzung.\n",
        [("1", "Eröffnung"), ("2", "Anträge"), ("4", "Bekanntgaben")],
    ),
    "items counted from below nought": (
        "Tagesordnung\n-1 – Protokolle\n0 – Berichte\n1 – Post\n2 – Ventile\n\n"
        "*TOP -1 – Protokolle\nDas letzte ist vom Mai.\n\n*TOP 0 – Berichte\nPia war krank.\n",
        [("-1", "Protokolle"), ("0", "Berichte"), ("1", "Post"), ("2", "Ventile")],
    ),
    "an item put in between moves the others": (
        "Tagesordnung:\n1. Begrüßung\n2. Berichte der Warte\n3. Vorschau auf das Jahr\n"
        "4. Verschiedenes\n\nEs wird ein neuer Punkt 3 beantragt und beschlossen.\n\n"
        "TOP 1: Begrüßung\n\nAlle sind da.\n\nTOP 2: Berichte der Warte\n\nEs gibt keine.\n\n"
        "TOP 3. Verwendung der Spende\n\nSie wird angelegt.\n\nTOP 4. Vorschau auf das Jahr\n\n"
        "Herr Ibo plant ein Fest.\n\nTOP 5. Verschiedenes\n\nNichts.\n",
        [
            ("1", "Begrüßung"),
            ("2", "Berichte der Warte"),
            ("3", "Verwendung der Spende"),
            ("4", "Vorschau auf das Jahr"),
            ("5", "Verschiedenes"),
        ],
    ),
    "items of the last minutes within an item": (
        "TOP 1 Begrüßung\nFrau Olm begrüßt alle.\n\nTOP 2 Protokollkontrolle\n"
        "TOP 2 Der Radweg am Bach wurde vom Kreis zugesagt.\n\nTOP 3 Feuerwehr\n"
        "Herr Ibo stellt das Gebäude vor.\n",
        [("1", "Begrüßung"), ("2", "Protokollkontrolle"), ("3", "Feuerwehr")],
    ),
    "a title broken for its length": (
        "Planungstreffen im Mai\n\n1. Bericht zum Stand der Anmeldung\n"
        "Die Lage ist unverändert, die Eintragung als Verein steht leider weiterhin aus.\n\n"
        "2. Beratung über die Liste der Ideen mit den Nachbarn, ab 17:30 Uhr in der\n"
        "Werkstatt mit Gästen\n"
        "Alle Ideen zur Zusammenarbeit wurden vor dem Gespräch noch einmal aufgezählt und\n"
        "dann zusammen mit dem Vorstand der Nachbarn erörtert.\n\n3. Sonstiges\nNichts.\n",
        [
            ("1", "Bericht zum Stand der Anmeldung"),
            (
                "2",
                "Beratung über die Liste der Ideen mit den Nachbarn, ab 17:30 Uhr in der Werkstatt "
                "mit Gästen",
            ),
            ("3", "Sonstiges"),
        ],
    ),
    "an agenda with plain numbers, of which the discussion takes up some": (
        "Er gab die Punkte bekannt:\n\n1. Begrüßung\n2. Einladung\n3. Bericht des Vorstands\n"
        "4. Bericht der Kasse\n5. Wahlen\n6. Reisen\n7. Feste\n8. Schlusswort\n\n"
        "*Zu 3.\nFrau Olm berichtet.\n\n*Zu 4.\nEs sind 40 Euro da.\n\n"
        "*Zu 5.\nHerr Ibo wird gewählt.\n",
        [
            ("1", "Begrüßung"),
            ("2", "Einladung"),
            ("3", "Bericht des Vorstands"),
            ("4", "Bericht der Kasse"),
            ("5", "Wahlen"),
            ("6", "Reisen"),
            ("7", "Feste"),
            ("8", "Schlusswort"),
        ],
    ),
    "a bold title whose first line ends with a dash": (
        "*1) Kasse\nSie stimmt mit den Büchern.\n\n*2) Zugang zum Haus für den Verein am Bach -\n"
        "*Mitglieder\nDer Vertrag wird angenommen.\n\n*3) Termine\nSie werden verlesen.\n",
        [
            ("1", "Kasse"),
            ("2", "Zugang zum Haus für den Verein am Bach - Mitglieder"),
            ("3", "Termine"),
        ],
    ),
    "results told once more by number": (
        "Punkt 8 der Tagesordnung: Betreuung\nPunkt 8.1 der Tagesordnung: Lage der Zeiten\n"
        "Punkt 8.2 der Tagesordnung: Entgelte\n\nBeschluss:\nPunkt 8.1:\nDer Rat legt sie fest.\n"
        "Punkt 8.2:\nDer Rat erhöht sie.\n\nAbstimmungsergebnis:\n"
        "Punkt 8.1: Einstimmige Zustimmung (44 Ja)\nPunkt 8.2: Mehrheitliche Zustimmung (42 Ja)\n",
        [("8", "Betreuung"), ("8.1", "Lage der Zeiten"), ("8.2", "Entgelte")],
    ),
    "a list within the second of items that bear numbers alone": (
        "*Tagesordnungspunkt 1\n*Eröffnung\nFrau Olm eröffnet sie.\n\n*Tagesordnungspunkt 2\n"
        "*Haushalt\nEs werden angemeldet:\n1. Spielplatz am Bach\n2. Licht\n3. Haltestelle\n\n"
        "*Tagesordnungspunkt 3\n*Verschiedenes\nHerr Ibo fordert Kontrollen.\n",
        [("1", "Eröffnung"), ("2", "Haushalt"), ("3", "Verschiedenes")],
    ),
    "two subjects under one number": (
        "TOP 1 Eröffnung\nFrau Olm eröffnet die Sitzung.\n\n"
        "TOP 2 a) Abschied von Mitgliedern b) Ehrung von Mitgliedern\na)\nHerr Ibo geht.\n\n"
        "TOP 3 Anfragen\nEs gibt keine.\n",
        [
            ("1", "Eröffnung"),
            ("2", "a) Abschied von Mitgliedern b) Ehrung von Mitgliedern"),
            ("3", "Anfragen"),
        ],
    ),
    "a table headed by number and topic": (
        "*Besprechungsnotiz Nr. 7\nNr. | Thema | verantw.\n"
        "7.1 | Rohbau: Die Decke über dem Erdgeschoss ist betoniert. | Fa. Olm\n"
        "7.2 | Fenster: Die Muster werden vorgelegt. | Ibo\n",
        [("7.1", "Rohbau"), ("7.2", "Fenster")],
    ),
    "telegraphic notes below the label of the agenda": (
        "Generalversammlung\nBach, 12.3.2011\nTraktanden\n1. Begrüssung\nPräsidentin Olm\n"
        "2. Wahl der Stimmenzähler\nIda Ibo, einstimmig\n3. Protokoll von 2010\n"
        "Korrektur auf S. 2\n4. Jahresrechnung\nFr. 12'340 Ertrag\n5. Wahlen\nKassier: Uwe Rüb\n"
        "6. Verschiedenes\nAusflug am 4. Juni\n",
        [
            ("1", "Begrüssung"),
            ("2", "Wahl der Stimmenzähler"),
            ("3", "Protokoll von 2010"),
            ("4", "Jahresrechnung"),
            ("5", "Wahlen"),
            ("6", "Verschiedenes"),
        ],
    ),
    "notes right below those present": (
        "Redaktion\nda: Ida, Karl, Uwe\n0. Kuchen\nEva bringt ihn mit\n1. Heft 3\n- Titel ist gut\n"
        "- Druckfehler auf S. 12\n2. Heft 4\nWohnen im Alter (Karl, bis 15.8.)\n3. Anzeigen\n"
        "Preise bleiben\n4. Sonstiges\nnichts\n",
        [
            ("0", "Kuchen"),
            ("1", "Heft 3"),
            ("2", "Heft 4"),
            ("3", "Anzeigen"),
            ("4", "Sonstiges"),
        ],
    ),
    "bare numbers in two parts that count anew": (
        "TAGESORDNUNG\nI. Öffentliche Sitzung\n1. Haushalt\n2. Schulplan\n"
        "II. Nichtöffentliche Sitzung\n1. Personal\n\nÖFFENTLICHE SITZUNG\nZu Punkt 1)\nHaushalt\n"
        "Er wird mit 30 : 4 Stimmen beschlossen.\nZu Punkt 2)\nSchulplan\nEr wird verlesen.\n"
        "NICHTÖFFENTLICHE SITZUNG\nZu Punkt 1)\nPersonal\nDer Einstellung wird zugestimmt.\n",
        [("1", "Haushalt"), ("2", "Schulplan"), ("1", "Personal")],
    ),
    "numbers called points in cells of their own": (
        "Pkt. 1 | Protokoll | Es wird genehmigt.\nPkt. 2 | Wasserleitung | Die Firma baut sie.\n"
        "Pkt. 3 | Allfälliges | Frau Ibo wünscht einen Spiegel.\n",
        [("1", "Protokoll"), ("2", "Wasserleitung"), ("3", "Allfälliges")],
    ),
    "letters and guests below the entries of the agenda": (
        "Tagesordnung:\n1. Bericht\na. Vorsitz\nb. Kasse\n2. Schule am Bach\nDazu: Frau Egg\n"
        "3. Schlusswort\n\nFrau Olm berichtet von den Gärten. Herr Ibo nennt die Einnahmen.\n"
        "Zur Schule hört die Versammlung Frau Egg. Der Bau beginnt im Mai.\n",
        [("1", "Bericht"), ("2", "Schule am Bach"), ("3", "Schlusswort")],
    ),
    "text right behind titles that a full stop ends": (
        "1. Begrüßung. Frau Olm begrüßt alle.\n\n2. Protokoll vom 6.7.2016. Es wird gelobt.\n\n"
        "3. Bericht aus dem Ausschuss. Herr Ibo nennt die Zahlen.\n\n"
        "4. Bänke in der Stadt. Es fehlen zwölf.\n\n5. Verschiedenes. Es gibt nichts.\n",
        [
            ("1", "Begrüßung"),
            ("2", "Protokoll vom 6.7.2016"),
            ("3", "Bericht aus dem Ausschuss"),
            ("4", "Bänke in der Stadt"),
            ("5", "Verschiedenes"),
        ],
    ),
    "reports of offices are items, ordinals of offices are none": (
        "*1. Protokoll\nEs gilt als genehmigt.\n\n*2. Berichte\n*2.1 Bürgermeister\n"
        "Er berichtet vom Hochwasser.\n*2.2 Ausschüsse\nFrau Olm berichtet.\n\n*3. Wahlen\n"
        "Es wird gewählt:\n1. Bürgermeister: Karl Ibo\n2. Bürgermeister: Uwe Rüb\n",
        [
            ("1", "Protokoll"),
            ("2", "Berichte"),
            ("2.1", "Bürgermeister"),
            ("2.2", "Ausschüsse"),
            ("3", "Wahlen"),
        ],
    ),
    "titles in brackets before the text": (
        "zu TOP 1 (Regularien): Die Tagesordnung wird genehmigt.\n\n"
        "zu TOP 2 (Sommerfest): Es ist am 12.7.\n\nzu TOP 3 (Verschiedenes): Keine Punkte.\n",
        [("1", "Regularien"), ("2", "Sommerfest"), ("3", "Verschiedenes")],
    ),
    "letters, one of them with numbers below": (
        "Pkt. A) Protokoll\nEs gilt als genehmigt.\n\nPkt. B) Bericht\nEr wird gehört.\n\n"
        "Pkt. C 1) Abschluss\nEr wird beschlossen.\n\nPkt. C 2) Tarife\nSie steigen.\n\n"
        "Pkt. D) Resolution\nSie wird verabschiedet.\n",
        [
            ("A", "Protokoll"),
            ("B", "Bericht"),
            ("C 1", "Abschluss"),
            ("C 2", "Tarife"),
            ("D", "Resolution"),
        ],
    ),
    "capitals without any sign": (
        "Jour fixe Nr. 14\n\n*A Termine\nDie Straße ist nach Regen kaum befahrbar.\n\n"
        "*B Planung\nDie Pläne fehlen weiterhin.\n\n*C Kosten\nDas Budget wird gehalten.\n",
        [("A", "Termine"), ("B", "Planung"), ("C", "Kosten")],
    ),
    "items below item 0": (
        "TOP 0 Formalia\n\nTOP 0.1 Begrüßung\nPia begrüßt alle.\n\n"
        "TOP 0.2 Protokoll\nEs wird genehmigt.\n\nTOP 1 Berichte\nEs gibt keine.\n",
        [("0", "Formalia"), ("0.1", "Begrüßung"), ("0.2", "Protokoll"), ("1", "Berichte")],
    ),
    "numbers of three figures": (
        "Beschlussbuch\n\n211 Kanalbau in Lengfeld\nHerr Olm erläutert die Pläne.\n\n"
        "212 Bebauungsplan\nEr wird gebilligt.\n\n213 Wahlen\nSie werden vertagt.\n",
        [("211", "Kanalbau in Lengfeld"), ("212", "Bebauungsplan"), ("213", "Wahlen")],
    ),
    "number and title in one cell, the result in another": (
        "*Gegenstand | Ergebnis\n*I. Schutzwand an der Bahn | Der Ausschuß nimmt\n"
        "Frau Olm berichtet von 286 Zügen am Tag. | den Bericht zur Kenntnis.\n"
        "*II. Unterführung | Vertagt.\nHerr Ibo verlangt ein Gutachten. | Zwei dagegen.\n"
        "*III. Allfälliges | Frau Olm\nDer Spielplatz ist gesperrt. | schickt die Pläne.\n",
        [("I", "Schutzwand an der Bahn"), ("II", "Unterführung"), ("III", "Allfälliges")],
    ),
    "bold titles below lines that say who moved what": (
        "Punkt 1 der Tagesordnung\n*Aktuelle Stunde\nFrau Olm fragt nach den Wohnungen.\n\n"
        "Punkt 2 der Tagesordnung\nAntrag der Fraktion Die Linke | 0098\n"
        "*Kein Verkauf des Geländes | Haupt\nHerr Ibo führt aus, es sei 4 ha groß.\n\n"
        "Punkt 3 der Tagesordnung\nVorlage zur Kenntnisnahme | 0107\n*Offene Daten | Bau\n"
        "Abgesetzt.\n",
        [("1", "Aktuelle Stunde"), ("2", "Kein Verkauf des Geländes"), ("3", "Offene Daten")],
    ),
    "strokes behind the numbers": (
        "Tagesordnung\n1./ Verlesung des Protokolles\n2./ Rechnungsabschluß\n3./ Allfälliges\n\n"
        "ad 1./\nEs wird genehmigt.\n\nad 2./\nEr wird beschlossen.\n\nad 3./\nHerr Olm fragt.\n",
        [("1", "Verlesung des Protokolles"), ("2", "Rechnungsabschluß"), ("3", "Allfälliges")],
    ),
    "decimals without any sign right below those present": (
        "Teilnehmer: Olm, Rüb\nProtokoll: Ibo\n\n1 Organisation\n\n1.1 Personal\n"
        "Frau Olm leitet.\n\n1.2 Räume\nDer Umzug ist geplant.\n\n"
        "2 Projekte\n\n2.1 Energie\nDas Dach wird geprüft.\n\n"
        "3 Termine\nAm 12. November.\n",
        [
            ("1", "Organisation"),
            ("1.1", "Personal"),
            ("1.2", "Räume"),
            ("2", "Projekte"),
            ("2.1", "Energie"),
            ("3", "Termine"),
        ],
    ),
    "items as a president calls them": (
        "Präsident: Ich eröffne die Sitzung.\n\n"
        "Ich rufe Punkt 1 der Tagesordnung auf: Fragestunde.\n\n"
        "Abg. Olm: Ich frage die Regierung nach der Straße.\n\n"
        "Wir kommen zu Punkt 2 der Tagesordnung: Haushalt. Das Wort hat Herr Rüb.\n\n"
        "Abg. Rüb: Er wächst um 3 Prozent.\n",
        [("1", "Fragestunde"), ("2", "Haushalt")],
    ),
    "one plain number taken before its turn": (
        "*1. Eröffnung\nHerr Olm eröffnet.\n\n*2. Haushalt\nEr wird beschlossen.\n\n"
        "*5. Kurabgabe\nSie steigt.\n\n*3. Wege\nSie werden geschottert.\n\n"
        "*4. Deich\nEr ist sicher.\n\n*6. Termine\nEs gibt keine.\n",
        [
            ("1", "Eröffnung"),
            ("2", "Haushalt"),
            ("5", "Kurabgabe"),
            ("3", "Wege"),
            ("4", "Deich"),
            ("6", "Termine"),
        ],
    ),
    "papers behind the titles of the agenda": (
        "Tagesordnung\n1. Eröffnung A 40/112/2018\n2. Haushalt A 40/115/2018\n3. Verschiedenes\n\n"
        "*1. Eröffnung\nHerr Olm eröffnet.\n\n*2. Haushalt\nEr wird beschlossen.\n\n"
        "*3. Verschiedenes\nEs liegt nichts vor.\n",
        [("1", "Eröffnung"), ("2", "Haushalt"), ("3", "Verschiedenes")],
    ),
    "a sentence like the entry of an agenda told in one paragraph": (
        "Tagesordnung:\n1) Eröffnung, 2) Bericht des Vorstandes der Kasse, 3) Kassenbericht und\n"
        "Entlastung, 4) Verschiedenes.\n\nZu 1) Herr Olm eröffnet um 19.30 Uhr.\n"
        "Zu 2) Herr Olm berichtet. Es gab 12 Abende.\n"
        "Zu 3) Frau Rüb trägt den Kassenbericht vor. Die Entlastung wird erteilt.\n"
        "Zu 4) Es liegt nichts vor.\n",
        [
            ("1", "Eröffnung"),
            ("2", "Bericht des Vorstandes der Kasse"),
            ("3", "Kassenbericht und Entlastung"),
            ("4", "Verschiedenes"),
        ],
    ),
    "numbers behind the titles": (
        "Jour fixe\n\nBegrüßung (TOP 1)\nFrau Olm begrüßt alle.\n\n"
        "Fuhrpark (TOP 2)\nEs fehlt ein Wagen.\n\nSalz (TOP 3)\nEs reicht.\n",
        [("1", "Begrüßung"), ("2", "Fuhrpark"), ("3", "Salz")],
    ),
    "numbers counted through the year": (
        "Bauausschuss\n\n43/17 Bauantrag Olm\nDas Einvernehmen wird erteilt.\n\n"
        "44/17 Bauantrag Rüb\nEs wird versagt.\n\n45/17 Spiegel\nEr wird geprüft.\n",
        [("43/17", "Bauantrag Olm"), ("44/17", "Bauantrag Rüb"), ("45/17", "Spiegel")],
    ),
    "sentences behind the numbers of the agenda": (
        "Gemeinderat\n\nTagesordnung:\n1./ Verlesung des Protokolls\n2./ Ansuchen um Grund\n"
        "3./ Allfälliges\n\nDer Bürgermeister eröffnet die Sitzung.\n\n"
        "1./ Das Protokoll wird verlesen und einstimmig genehmigt.\n\n"
        "2./ Das Ansuchen um Grund wird verlesen. Ihm wird stattgegeben.\n\n"
        "3./ Herr Olm fragt nach dem Weg.\n",
        [("1", "Verlesung des Protokolls"), ("2", "Ansuchen um Grund"), ("3", "Allfälliges")],
    ),
    "subjects below numbers": (
        "Gemeinderat\n\nLfd. Nr. 12\nGegenstand: Wasserleitung\nSie wird gebaut.\n\n"
        "Lfd. Nr. 13\nGegenstand: Beiträge\nSie steigen.\n\n"
        "Lfd. Nr. 14\nGegenstand: Wege\nOhne Beschluß.\n",
        [("12", "Wasserleitung"), ("13", "Beiträge"), ("14", "Wege")],
    ),
    "figures over text below one Roman number": (
        f"Lenkungskreis\n\n*I. Eröffnung\n{TALK}\n\n*II. Projekte\n\n1. Radweg\n{TALK}\n\n"
        f"2. Bäder\n{TALK}\n\n3. Museen\n{TALK}\n\n*III. Umlage\n{TALK}\n\n"
        f"*IV. Termine\n{TALK}\n",
        [
            ("I", "Eröffnung"),
            ("II", "Projekte"),
            ("1", "Radweg"),
            ("2", "Bäder"),
            ("3", "Museen"),
            ("III", "Umlage"),
            ("IV", "Termine"),
        ],
    ),
    "sentences behind TOP and its number, the last one no sentence": (
        "Gemeinderat\n\nTagesordnung:\nTOP 1 Berichte\nTOP 2 Wegebau\nTOP 3 Bad\n"
        "TOP 4 Verschiedenes\n\n"
        "TOP 1 Herr Olm berichtet, dass der Weg gesperrt ist und bleibt.\n\n"
        "TOP 2 Der Ausbau wird beschlossen, und die Kosten sind bekannt.\n\n"
        "TOP 3 Die Kosten werden geprüft, wenn sie bekannt sind.\n\n"
        "TOP 4 Man trifft sich wieder im Mai.\n",
        [("1", "Berichte"), ("2", "Wegebau"), ("3", "Bad"), ("4", "Verschiedenes")],
    ),
    "clock times and guests beside the entries of an agenda": (
        "Beirat\n\nTagesordnung:\n1. (18:30 Uhr) Eröffnung\n2. (18:35 Uhr) Umbau der Kreuzung\n"
        "dazu als Gast: Ruth Olm, Amt für Straßen\n3. (19:30 Uhr) Anträge\n\n"
        f"*zu 1. Eröffnung\n{TALK}\n\n*zu 2. Umbau der Kreuzung\n{TALK}\n\n"
        f"*zu 3. Anträge\n{TALK}\n",
        [("1", "Eröffnung"), ("2", "Umbau der Kreuzung"), ("3", "Anträge")],
    ),
    "papers in brackets below bold titles": (
        f"Kreistag\n\n*Punkt 1: Schulen\n*(Vorlage 2011/087)\n{TALK}\n\n"
        f"*Punkt 2: Abfall\n*(Vorlage 2011/091)\n{TALK}\n\n"
        f"*Punkt 3: Wege\n*(Vorlage 2011/092)\n{TALK}\n",
        [
            ("1", "Schulen (Vorlage 2011/087)"),
            ("2", "Abfall (Vorlage 2011/091)"),
            ("3", "Wege (Vorlage 2011/092)"),
        ],
    ),
    "a list below one Roman number": (
        f"Lenkungskreis\n\n*I. Eröffnung\n{TALK}\n\n*II. Projekte\n{TALK}\n\n1. Radweg\n"
        f"2. Bäder\n3. Museen\n\n*III. Umlage\n{TALK}\n\n*IV. Termine\n{TALK}\n",
        [("I", "Eröffnung"), ("II", "Projekte"), ("III", "Umlage"), ("IV", "Termine")],
    ),
}


@pytest.mark.parametrize(("text", "items"), TEXTS.values(), ids=TEXTS.keys())
def test_whole_documents(text: str, items: list[tuple[str | None, str]]) -> None:
    assert [(item.number, item.title) for item in outline(transcript(text)).items] == items
