from __future__ import annotations

import pytest
from plain_text import transcript

from pipeline.dictionaries import BodyRule, Dictionaries
from pipeline.extract.organisations.extractor import OrganisationExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts
from pipeline.settings import ExtractSettings
from pipeline.structure import outline


def names(text: str, dictionaries: Dictionaries | None = None) -> list[str]:
    paper = transcript(text)
    extractor = OrganisationExtractor(
        dictionaries or Dictionaries(), Lexicon.load(), ExtractSettings()
    )
    found = extractor.extract(paper, outline(paper), Facts())
    return [mention.organisation for mention in found.organisation_mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Geschäftsführer Lindenhof e.V. berichtet.", ["Lindenhof e.V."]),
        ("Die Fa. Gebr. Zirbel aus Ulm liefert.", ["Gebr. Zirbel"]),
        ("Die Bauunternehmung Gebr. Zirbel", ["Gebr. Zirbel"]),
        ("an das Sägewerk Zirbel & Quast KG", ["Sägewerk Zirbel & Quast KG"]),
        ("Die Bauhof Creuzburg AG liefert.", ["Bauhof Creuzburg AG"]),
        ("Fahrradverleih Zirbel & Co. KG", ["Zirbel & Co. KG"]),
        ("V.: Büro Stadtplan Jena T.: 11.04.96", ["Büro Stadtplan Jena"]),
        ("Delegierte für den Abwasserverband Region Walgau", ["Abwasserverband Region Walgau"]),
        ("Der Rat der Stadt Bernau zahlt.", ["Rat der Stadt Bernau"]),
        ("die Europaschule Torgau und die Ganztagsschule", ["Europaschule Torgau"]),
        ("Das Hirtenmuseum und das Bundesarchiv", ["Hirtenmuseum", "Bundesarchiv"]),
        ("Die Deutsche Stiftung Schriftgut fördert.", ["Deutsche Stiftung Schriftgut"]),
        ("Ratsfrau Muster (Bündnis 90/ Die Grünen)", ["Bündnis 90/ Die Grünen"]),
        ("vom Oberkirchenrat; Oberkirchenrat Muster spricht", ["Oberkirchenrat"]),
        ("Das Ingenieurbüro Küstenblick GmbH plant.", ["Küstenblick GmbH"]),
        ("bei der Radwerk Seeblick OG", ["Radwerk Seeblick OG"]),
        ("der Skiclub Hittisau und die SG Beerfelden", ["Skiclub Hittisau", "SG Beerfelden"]),
        ("Gäste von den Stadtwerken", ["Stadtwerke"]),
        ("Er kommt von der Sparkasse Ebersberg.", ["Sparkasse Ebersberg"]),
        ("Die Stadt Halle (Saale) zahlt, die Stadt zahlt mehr.", ["Stadt Halle"]),
        ("Stadt Glückstadt im Bürgerhaus Am Hafen", ["Stadt Glückstadt"]),
        ("für das Amt Geltinger Bucht", ["Amt Geltinger Bucht"]),
        ("im Umkreis von 5 km, im Kreis der Familie", []),
        ("Die Firma Bootsbau Zirbel GmbH liefert.", ["Bootsbau Zirbel GmbH"]),
        ("Zuschuss an das Jobcenter", ["Jobcenter"]),
        ("Ein Antrag der SPD und der Fraktion DIE LINKE", ["SPD", "DIE LINKE"]),
        ("Satzung des Gesangvereins Eintracht", ["Gesangverein Eintracht"]),
        ("Das Innenministerium prüft.", ["Innenministerium"]),
        ("Das Amt für Stadtplanung soll prüfen.", ["Amt für Stadtplanung"]),
        ("Die Zimmerei Zirbel liefert.", ["Zimmerei Zirbel"]),
        ("Sitzung des Heimatvereins Muldetal e.V.", ["Heimatverein Muldetal e.V."]),
        ("Bericht der Genossenschaft Lindenblick eG", ["Genossenschaft Lindenblick eG"]),
        ("Großbrand der Sägerei Zirbel & Söhne KG", ["Sägerei Zirbel & Söhne KG"]),
        ("Stadtgemeinde Laa an der Thaya zahlt.", ["Stadtgemeinde Laa an der Thaya"]),
        ("Die Stadt Porta Westfalica und die Stadt Ulm", ["Stadt Porta Westfalica", "Stadt Ulm"]),
        ("Die Stadt Ulm am Montag", ["Stadt Ulm"]),
        ("Kirchengemeinde St. Michael", ["Kirchengemeinde St. Michael"]),
        ("Das Amt für Stadterneuerung Frau Muster", ["Amt für Stadterneuerung"]),
        ("Verein zur Erhaltung der Mühle e. V.", ["Verein zur Erhaltung der Mühle e. V."]),
        ("Das Werk im Kirchenkreis Ulm e. V.", ["Werk im Kirchenkreis Ulm e. V."]),
        ("Das Planungsbüro Zirbel und Partner", ["Planungsbüro Zirbel und Partner"]),
        ("Schützenverein Bornum v. 1904", ["Schützenverein Bornum v. 1904"]),
        ("Das Büro Landrat schreibt.", []),
        ("Turnverein Talheim 1911 e. V.", ["Turnverein Talheim 1911 e. V."]),
        ("Der Verein Lindenhof übernimmt das Fest.", ["Lindenhof"]),
        ("Die Freiwillige Feuerwehr Erfurt rückt aus.", ["Freiwillige Feuerwehr Erfurt"]),
        ("Bericht des Tiefbau- und Vermessungsamtes", ["Tiefbau- und Vermessungsamt"]),
        ("vom Unabhängigen Frauenverband", ["Unabhängiger Frauenverband"]),
        ("Hochschule für Technik Erfurt", ["Hochschule für Technik Erfurt"]),
        ("Richterin am Amtsgericht Zirbel, Monika", ["Amtsgericht"]),
        ("Feuerwehr am Sonntag", []),
        (
            "Auskunft des Sächsischen Städte- und Gemeindebundes",
            ["Sächsischer Städte- und Gemeindebund"],
        ),
        (
            "Der Turn- und Sportverein Talheim 1920 e.V.",
            ["Turn- und Sportverein Talheim 1920 e.V."],
        ),
        ("Das Bayerische Landesamt für Denkmalpflege", ["Bayerisches Landesamt für Denkmalpflege"]),
        ("Der Oö. Verkehrsverbund fährt.", ["Oö. Verkehrsverbund"]),
        ("Das Notariat Dr. Zirbel setzt auf.", ["Notariat Dr. Zirbel"]),
        (
            "In der Mitteldeutschen Zeitung und der Rhein-Ruhr-Zeitung",
            ["Mitteldeutsche Zeitung", "Rhein-Ruhr-Zeitung"],
        ),
        ("Feuerwehr Talheim Beschaffung eines Fahrzeuges", ["Feuerwehr Talheim"]),
        (
            "Er ist im Fachamt Stadt- und Landschaftsplanung.",
            ["Fachamt Stadt- und Landschaftsplanung"],
        ),
        ("Das Ministerium des Innern und für Sport", ["Ministerium des Innern und für Sport"]),
        ("Die Kreisverwaltung des Rhein-Lahn-Kreises", ["Kreisverwaltung des Rhein-Lahn-Kreises"]),
        ("7 | Zirbel, Ruth | Lindenhof Jena e. V. | gez.", ["Lindenhof Jena e. V."]),
        ("Das Landschaftsamt und der Schulverein", ["Landschaftsamt", "Schulverein"]),
        ("Nachbarverein, Mitgliedsverein, Ehrenamt, insgesamt: Insgesamt 3", []),
        ("Bericht der Untere Jagdbehörde", ["Untere Jagdbehörde"]),
        ("vom Ulmer Fußballverband", ["Ulmer Fußballverband"]),
        ("Der Leiter Bauamt fragt.", ["Bauamt"]),
        ("Davon trägt das Bistum Erfurt 65 %.", ["Bistum Erfurt"]),
        ("Der Maschinenring EUR 66,50", ["Maschinenring"]),
        ("Ansuchen der Freiwilligen Feuerwehr Ulm", ["Freiwillige Feuerwehr Ulm"]),
        ("Gespräch mit dem Diakonischen Werk", ["Diakonisches Werk"]),
        ("Der Caterer Küstenblick-Menü\nGmbH", ["Küstenblick-Menü GmbH"]),
        ("mit der Firma Küst. Plastik-Werke GmbH", ["Küst. Plastik-Werke GmbH"]),
        ("mit der Firma Omnibus Zirbel\nBefördert werden", ["Omnibus Zirbel"]),
        ("Herr Zirbel vom Ortsamt\nErfurt ist da.", ["Ortsamt Erfurt"]),
        ("Es schreibt das Landratsamt\nErfurt, den 3. Mai", ["Landratsamt"]),
        ("Bezirkskrankenhaus Erfurt", ["Bezirkskrankenhaus Erfurt"]),
        ("vom Deichverband Unterhaltungskosten 12 Euro", ["Deichverband"]),
        ("SIEDLERGEMEINSCHAFT ULM-WIBLINGEN", ["SIEDLERGEMEINSCHAFT ULM-WIBLINGEN"]),
        ("ZWECKVERBAND ZUR MÜLLABFUHR", ["ZWECKVERBAND ZUR MÜLLABFUHR"]),
        ("beim Eigentümer Zirbel & Söhne OHG", ["Zirbel & Söhne OHG"]),
        ("Der Verein hat getagt, die Feuerwehr auch.", []),
        ("Es wurde AG gesagt.", []),
        ("Das DRK und die VHS waren da.", ["DRK", "VHS"]),
        ("Das Deutsche Rote Kreuz (DRK)", ["Deutsches Rotes Kreuz"] * 2),
        ("Der Turnverein Jena von 1883 e.V. bittet", ["Turnverein Jena von 1883 e.V."]),
        ("der SV Blau-Weiß 90 Gröditz e.V.", ["SV Blau-Weiß 90 Gröditz e.V."]),
        ("Das Diakoniewerk im nördlichen Harz gGmbH", ["Diakoniewerk im nördlichen Harz gGmbH"]),
        (
            "Prüfungsverband sächsischer Genossenschaften e. V.",
            ["Prüfungsverband sächsischer Genossenschaften e. V."],
        ),
        ("die Erfurter Zeitung und der Weser-Kurier", ["Erfurter Zeitung", "Weser-Kurier"]),
        ("Dieser Bote brachte Neue Nachrichten", []),
        ("Heß + Zirbel Architekten planen", ["Heß + Zirbel Architekten"]),
        ("Planer und Ingenieure, alle beteiligten Architekten", []),
        ("Die Fachschaft Natur- und Umweltkunde", ["Fachschaft Natur- und Umweltkunde"]),
        ("Zimmerei und Hochbau Zirbel GmbH", ["Zimmerei und Hochbau Zirbel GmbH"]),
        ("Die Landwirtschaftskammer Niedersachsen rät", ["Landwirtschaftskammer Niedersachsen"]),
        ("Nach dem Hochamt feiert das Altenheim Rosenhof", ["Altenheim Rosenhof"]),
        ("Der Deutsch-Polnische Freundeskreis hilft", ["Deutsch-Polnischer Freundeskreis"]),
        (
            "Die Jagdgenossenschaft und die Berufsgenossenschaft",
            ["Jagdgenossenschaft", "Berufsgenossenschaft"],
        ),
        ("des Amtsgerichts Erfurt", ["Amtsgericht Erfurt"]),
        ("Volkshochschule (VHS), die VHS", ["Volkshochschule"] * 3),
        ("Verkehrsverbund Muldental (VVM) und AStA", ["Verkehrsverbund Muldental", "AStA"]),
        ("Die Ökologische Partei Jena (ÖDP) und die ÖDP", ["ÖDP", "ÖDP"]),
        (
            "Physikalische Gesellschaft zu Rostock e. V.",
            ["Physikalische Gesellschaft zu Rostock e. V."],
        ),
        ("Sitzung in Jena von Lindenhof e. V.", ["Lindenhof e. V."]),
        ("die Verbandsgemeinde Oberes Wippertal", ["Verbandsgemeinde Oberes Wippertal"]),
        ("Im Gebiet der Sozialen Stadt Ulm tagt das Amt Plau am See", ["Amt Plau am See"]),
        (
            "Landkreis Sächsische Schweiz-Osterzgebirge",
            ["Landkreis Sächsische Schweiz-Osterzgebirge"],
        ),
        (
            "Der Landkreis Schulaufwandsträger zahlt, das Amt Hohe Elbgeest auch.",
            ["Amt Hohe Elbgeest"],
        ),
        ("Marktgemeinde Tramin a.d.W.\nNiederschrift", ["Marktgemeinde Tramin a.d.W."]),
        ("Büro Zirbelwald und Quastner (zu TOP 3)", ["Büro Zirbelwald und Quastner"]),
        ("Das Büro Grün & Raum aus Ulm", ["Büro Grün & Raum"]),
        ("MGV „Harmonie“ 1884 Langenstein", ["MGV „Harmonie“ 1884 Langenstein"]),
        ("das Amt für Jugend, Soziales und Sport", ["Amt für Jugend, Soziales und Sport"]),
        ("Das Institut für Ländliche Statik", ["Institut für Ländliche Statik"]),
        ("des Fachamtes für Stadt- und Landplanung", ["Fachamt für Stadt- und Landplanung"]),
        ("Der Bayerische Kommunale Prüfungsverband", ["Bayerischer Kommunaler Prüfungsverband"]),
        ("vom Staatlichen Bauamt Ulm", ["Staatliches Bauamt Ulm"]),
        (
            "Büro für Stadtplanung und Kommunikation, Ulm",
            ["Büro für Stadtplanung und Kommunikation"],
        ),
        ("die evangelische Kirchengemeinde Ulm", ["Evangelische Kirchengemeinde Ulm"]),
        ("Schreiben der Deutschen Zirbel Technik GmbH", ["Deutsche Zirbel Technik GmbH"]),
        ("Das Sozialministerium Baden-Württemberg", ["Sozialministerium Baden-Württemberg"]),
        (
            "Zweckverband zur Abwasserbeseitigung Oberes Vilstal",
            ["Zweckverband zur Abwasserbeseitigung Oberes Vilstal"],
        ),
        ("Die Richtlinie des Robert-Koch-Instituts", ["Robert-Koch-Institut"]),
        (
            "Die BH Kufstein und das Amt der Tiroler Landesregierung",
            ["BH Kufstein", "Amt der Tiroler Landesregierung"],
        ),
        ("mit der unteren Wasserbehörde", ["Untere Wasserbehörde"]),
        ("Antrag der Fraktion „Forum aktiv“", ["Forum aktiv"]),
        ("Antrag der Fraktion Aktive Bürger auf Aufhebung", ["Aktive Bürger"]),
        ("Die Fraktion Frau Zirbel, die CDU-\nFraktion Kaufmann Zirbel", ["CDU"]),
        ("Gemäß § 100 Abs. 1 KVG LSA", []),
        ("Ergebnisprotokoll AG „Übergänge“", []),
        ("Büro der Verwalterin, Mariengymnasium Ulm Schuljahr 2009/10", ["Mariengymnasium Ulm"]),
        ("Die Polizeidirektion 6 und die PI Erding", ["Polizeidirektion 6", "PI Erding"]),
        ("Der 1. FC Ulm und der Ski-Club Jena", ["1. FC Ulm", "Ski-Club Jena"]),
        (
            "Caritasverband für die Diözese Passau e. V.",
            ["Caritasverband für die Diözese Passau e. V."],
        ),
        (
            "Verein der Freunde und Förderer der Stadtbücherei e. V.",
            ["Verein der Freunde und Förderer der Stadtbücherei e. V."],
        ),
        ("Mitglieder im Lenkungskreis und der Handwerkskammer", ["Handwerkskammer"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_forms_of_one_name_are_one_organisation() -> None:
    assert names("Lindenhof e. V. und Lindenhof e.V. sind eins.") == ["Lindenhof e. V."] * 2


def test_short_names_are_the_one_longer_name() -> None:
    text = "Der Zweckverband Zirbeltal tagt. Der Zweckverband baut, die Firma Quast auch:"
    assert names(f"{text} Quast Bau KG.") == ["Zweckverband Zirbeltal"] * 2 + ["Quast Bau KG"] * 2
    assert names("Die SPD und die SPD Ulm, das DRK, das DRK Ulm")[0] == "SPD"


def test_bodies_of_the_dictionary() -> None:
    rules = Dictionaries(bodies=(BodyRule("Bürgerforum Nord", ("BFN",), "bodies.csv:2"),))
    assert names("Das BFN tagt im Bürgerforum Nord.", rules) == ["Bürgerforum Nord"] * 2
