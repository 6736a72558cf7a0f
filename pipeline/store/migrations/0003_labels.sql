-- German words for the values of the contract, as readers' views show them.

CREATE TABLE labels ( -- internal: the German word for each coded value
    value TEXT PRIMARY KEY, -- as in the other tables
    german TEXT NOT NULL -- as readers' views show it
) STRICT;

INSERT INTO labels (value, german) VALUES
    ('chair', 'Vorsitz'),
    ('moderation', 'Moderation'),
    ('minutes', 'Protokoll'),
    ('present', 'anwesend'),
    ('excused', 'entschuldigt'),
    ('absent', 'abwesend'),
    ('guest', 'Gast'),
    ('adopted', 'angenommen'),
    ('rejected', 'abgelehnt'),
    ('deferred', 'vertagt'),
    ('noted', 'zur Kenntnis genommen'),
    ('withdrawn', 'zurückgezogen'),
    ('done', 'vollständig'),
    ('partial', 'teilweise'),
    ('failed', 'nicht lesbar'),
    ('duplicate', 'Kopie'),
    ('applied', 'angewandt'),
    ('suggested', 'vorgeschlagen'),
    ('accepted', 'bestätigt'),
    ('info', 'Hinweis'),
    ('warning', 'Zweifel'),
    ('error', 'Fehler'),
    ('state', 'Land'),
    ('county', 'Kreis'),
    ('municipality', 'Gemeinde'),
    ('district', 'Ortsteil'),
    ('street', 'Straße'),
    ('site', 'Ort im Ort');
