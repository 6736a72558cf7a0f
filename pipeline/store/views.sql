-- Readers' views, one per question; dropped and made anew whenever this file changes.
-- `fundstelle` opens the page viewer at the place on the scan; page numbers are page_id % 10000000.

CREATE VIEW protokolle AS
SELECT
    '/-/seite/' || coalesce(d.duplicate_of, d.id) || '/1' AS fundstelle,
    m.date AS datum,
    m.body AS gremium,
    d.title AS titel,
    m.place AS ort,
    m.start_time AS beginn,
    m.end_time AS ende,
    (SELECT count(*) FROM agenda_items AS i WHERE i.document_id = d.id) AS tagesordnungspunkte,
    (
        SELECT count(DISTINCT a.person_id) FROM attendance AS a
        WHERE a.document_id = d.id AND a.role NOT IN ('excused', 'absent')
    ) AS anwesende,
    (SELECT count(*) FROM decisions AS b WHERE b.document_id = d.id) AS beschlüsse,
    (SELECT count(*) FROM tasks AS t WHERE t.document_id = d.id) AS aufgaben,
    d.page_count AS seiten,
    (
        SELECT count(*) FROM issues AS s WHERE s.document_id = d.id AND s.severity <> 'info'
    ) AS zweifel,
    coalesce(l.german, d.status) AS stand,
    d.path AS datei,
    m.next_date AS nächste_sitzung,
    d.id
FROM documents AS d
LEFT JOIN meetings AS m ON m.document_id = coalesce(d.duplicate_of, d.id)
LEFT JOIN labels AS l ON l.value = d.status;

CREATE VIEW tagesordnungspunkte AS
SELECT
    '/-/seite/' || i.document_id || '/' || (i.page_id % 10000000) || '?table=agenda_items&id=' || i.id || '#stelle' AS fundstelle,
    m.date AS datum,
    m.body AS gremium,
    i.number AS nummer,
    i.title AS titel,
    CASE WHEN i.page_from = i.page_to THEN i.page_from
        ELSE i.page_from || '–' || i.page_to END AS seiten,
    (SELECT count(*) FROM decisions AS b WHERE b.agenda_item_id = i.id) AS beschlüsse,
    (SELECT count(*) FROM tasks AS t WHERE t.agenda_item_id = i.id) AS aufgaben,
    (SELECT count(*) FROM statistics AS z WHERE z.agenda_item_id = i.id) AS zahlen,
    substr(i.text, 1, 300) AS anfang,
    d.title AS protokoll,
    i.id
FROM agenda_items AS i
JOIN documents AS d ON d.id = i.document_id
LEFT JOIN meetings AS m ON m.document_id = i.document_id;

CREATE VIEW aufgaben AS
SELECT
    '/-/seite/' || t.document_id || '/' || (t.page_id % 10000000) || '?table=tasks&id=' || t.id || '#stelle' AS fundstelle,
    CASE
        WHEN t.due_date IS NULL THEN 'ohne Termin'
        WHEN t.due_date < substr(date('now'), 1, length(t.due_date)) THEN 'Termin vorbei'
        ELSE 'offen'
    END AS stand,
    t.due_date AS termin,
    p.name AS wer,
    t.text AS aufgabe,
    i.title AS tagesordnungspunkt,
    m.date AS sitzung_vom,
    m.body AS gremium,
    d.title AS protokoll,
    t.id
FROM tasks AS t
JOIN documents AS d ON d.id = t.document_id
LEFT JOIN meetings AS m ON m.document_id = t.document_id
LEFT JOIN people AS p ON p.id = t.person_id
LEFT JOIN agenda_items AS i ON i.id = t.agenda_item_id;

CREATE VIEW unsichere_ziffern AS
SELECT
    c.page_id,
    trim(c.before, '().,;:') AS ziffern,
    c."left",
    c.top,
    c.right,
    c.bottom,
    trim(c.before, '().,;:')
        || CASE c.after WHEN '' THEN ' unsicher gelesen'
            ELSE ' oder ' || trim(c.after, '().,;:') END AS unsicher
FROM corrections AS c
WHERE c.status = 'suggested' AND c.before || c.after GLOB '*[0-9]*';

CREATE VIEW abstimmungen AS
SELECT
    '/-/seite/' || b.document_id || '/' || (b.page_id % 10000000) || '?table=decisions&id=' || b.id || '#stelle' AS fundstelle,
    m.date AS datum,
    m.body AS gremium,
    i.number AS top,
    i.title AS tagesordnungspunkt,
    b.text AS beschluss,
    coalesce(l.german, b.outcome) AS ergebnis,
    CASE b.unanimous WHEN 1 THEN 'ja' WHEN 0 THEN 'nein' END AS einstimmig,
    b.yes AS ja,
    b.no AS nein,
    b.abstain AS enthaltung,
    (
        SELECT group_concat(u.unsicher, '; ') FROM unsichere_ziffern AS u
        WHERE u.page_id = b.page_id AND u."left" < b.right AND u.right > b."left"
            AND u.top < b.bottom AND u.bottom > b.top AND instr(b.quote, u.ziffern)
    ) AS unsicher,
    d.title AS protokoll,
    b.id
FROM decisions AS b
JOIN documents AS d ON d.id = b.document_id
LEFT JOIN meetings AS m ON m.document_id = b.document_id
LEFT JOIN agenda_items AS i ON i.id = b.agenda_item_id
LEFT JOIN labels AS l ON l.value = b.outcome;

CREATE VIEW anwesenheit AS
SELECT
    '/-/seite/' || a.document_id || '/' || (a.page_id % 10000000) || '?table=attendance&id=' || a.id || '#stelle' AS fundstelle,
    m.date AS datum,
    m.body AS gremium,
    p.name AS person,
    coalesce(l.german, a.role) AS rolle,
    a.from_time AS ab,
    a.to_time AS bis,
    a.note AS vermerk,
    coalesce(p.function, '') AS funktion,
    d.title AS protokoll,
    a.id
FROM attendance AS a
JOIN documents AS d ON d.id = a.document_id
JOIN people AS p ON p.id = a.person_id
LEFT JOIN meetings AS m ON m.document_id = a.document_id
LEFT JOIN labels AS l ON l.value = a.role;

CREATE VIEW personen_nach_jahr AS
WITH named AS (
    SELECT person_id, document_id, page_id, role, 0 AS mention, 0 AS task, NULL AS function
    FROM attendance
    UNION ALL
    SELECT person_id, document_id, page_id, NULL, 1, 0, function FROM person_mentions
    UNION ALL
    SELECT person_id, document_id, page_id, NULL, 0, 1, NULL FROM tasks
    WHERE person_id IS NOT NULL
)
SELECT
    '/-/seite/' || (min(n.page_id) / 10000000) || '/' || (min(n.page_id) % 10000000) AS fundstelle,
    p.name AS person,
    coalesce(substr(m.date, 1, 4), 'ohne Datum') AS jahr,
    count(DISTINCT CASE WHEN n.role NOT IN ('excused', 'absent') THEN n.document_id END)
        AS sitzungen,
    count(DISTINCT CASE WHEN n.role IN ('chair', 'moderation') THEN n.document_id END)
        AS geleitet,
    count(DISTINCT CASE WHEN n.role = 'minutes' THEN n.document_id END) AS protokoll_geführt,
    count(DISTINCT CASE WHEN n.role IN ('excused', 'absent') THEN n.document_id END) AS gefehlt,
    sum(n.mention) AS erwähnungen,
    sum(n.task) AS aufgaben,
    replace(group_concat(DISTINCT n.function), ',', ', ') AS funktionen,
    replace(group_concat(DISTINCT m.body), ',', ', ') AS gremien,
    p.id
FROM named AS n
JOIN people AS p ON p.id = n.person_id
LEFT JOIN meetings AS m ON m.document_id = n.document_id
GROUP BY p.id, jahr;

CREATE VIEW zahlen_nach_ort AS
SELECT
    '/-/seite/' || z.document_id || '/' || (z.page_id % 10000000) || '?table=statistics&id=' || z.id || '#stelle' AS fundstelle,
    coalesce(o.name, 'ohne Ort') AS ort,
    z.subject AS was,
    z.qualifier AS zusatz,
    z.value AS wert,
    z.value_to AS wert_bis,
    z.unit AS einheit,
    (
        SELECT group_concat(u.unsicher, '; ') FROM unsichere_ziffern AS u
        WHERE u.page_id = z.page_id AND u."left" < z.right AND u.right > z."left"
            AND u.top < z.bottom AND u.bottom > z.top AND instr(z.quote, u.ziffern)
    ) AS unsicher,
    z.sentence AS satz,
    m.date AS datum,
    m.body AS gremium,
    d.title AS protokoll,
    z.id
FROM statistics AS z
JOIN documents AS d ON d.id = z.document_id
LEFT JOIN meetings AS m ON m.document_id = z.document_id
LEFT JOIN places AS o ON o.id = z.place_id;

CREATE VIEW orte AS
SELECT
    '/-/seite/' || min(n.document_id) || '/' || (min(n.page_id) % 10000000) || '?table=place_mentions&id=' || min(n.id) || '#stelle' AS fundstelle,
    o.name AS ort,
    coalesce(l.german, o.kind) AS art,
    o.population AS einwohner,
    count(*) AS erwähnungen,
    count(DISTINCT n.document_id) AS protokolle,
    (SELECT count(*) FROM statistics AS z WHERE z.place_id = o.id) AS zahlen,
    o.latitude,
    o.longitude,
    o.id
FROM places AS o
JOIN place_mentions AS n ON n.place_id = o.id
LEFT JOIN labels AS l ON l.value = o.kind
GROUP BY o.id;

CREATE VIEW termine AS
SELECT
    '/-/seite/' || t.document_id || '/' || (t.page_id % 10000000) || '?table=dates&id=' || t.id || '#stelle' AS fundstelle,
    t.date AS datum,
    t.date_to AS bis,
    t.sentence AS satz,
    m.date AS sitzung_vom,
    m.body AS gremium,
    d.title AS protokoll,
    t.id
FROM dates AS t
JOIN documents AS d ON d.id = t.document_id
LEFT JOIN meetings AS m ON m.document_id = t.document_id;

CREATE VIEW zweifelhafte_woerter AS
SELECT
    '/-/seite/' || c.document_id || '/' || (c.page_id % 10000000) || '?table=corrections&id=' || c.id || '#stelle' AS fundstelle,
    c.before AS gelesen,
    nullif(c.after, '') AS vorschlag,
    round(100 * c.confidence) AS sicherheit_prozent,
    CASE c.rule WHEN 'doubt' THEN 'unsicher gelesen' ELSE c.rule END AS regel,
    coalesce(l.german, c.status) AS stand,
    c.page_id % 10000000 AS seite,
    c.line AS zeile,
    d.title AS protokoll,
    c.id
FROM corrections AS c
JOIN documents AS d ON d.id = c.document_id
LEFT JOIN labels AS l ON l.value = c.status
WHERE c.status = 'suggested' OR (c.status = 'applied' AND c.confidence < 0.9);

CREATE VIEW korrekturen AS
SELECT
    '/-/seite/' || min(c.document_id) || '/' || (min(c.page_id) % 10000000) || '?table=corrections&id=' || min(c.id) || '#stelle' AS fundstelle,
    c.before AS gelesen,
    c.after AS verbessert,
    c.rule AS regel,
    CASE c.status WHEN 'rejected' THEN 'abgelehnt' ELSE coalesce(l.german, c.status) END AS stand,
    round(100 * c.confidence) AS sicherheit_prozent,
    count(*) AS anzahl,
    count(DISTINCT c.document_id) AS protokolle,
    min(c.id) AS id
FROM corrections AS c
LEFT JOIN labels AS l ON l.value = c.status
WHERE c.rule <> 'doubt'
GROUP BY c.before, c.after, c.rule, c.status;

CREATE VIEW hinweise AS
SELECT
    '/-/seite/' || s.document_id || '/' || coalesce(s.page, 1)
        || CASE WHEN s."left" IS NULL THEN '' ELSE '?table=issues&id=' || s.id || '#stelle' END AS fundstelle,
    coalesce(l.german, s.severity) AS art,
    s.message AS was,
    s.hint AS was_tun,
    s.stage AS stufe,
    d.title AS protokoll,
    d.path AS datei,
    s.page AS seite,
    s.id
FROM issues AS s
JOIN documents AS d ON d.id = s.document_id
LEFT JOIN labels AS l ON l.value = s.severity;
