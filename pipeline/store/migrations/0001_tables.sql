-- The whole schema, first version. The comments are the text of SCHEMA.md.

CREATE TABLE document_numbers ( -- internal: which file has which number, kept for good
    id INTEGER PRIMARY KEY, -- becomes documents.id
    content TEXT NOT NULL UNIQUE -- hash of the file's content; copy: or path: and its path where another file has that hash
) STRICT;

CREATE TABLE documents ( -- one row a file of data/raw
    id INTEGER PRIMARY KEY, -- number of the document; a changed or moved file keeps it
    sha256 TEXT UNIQUE, -- hash of the file's content; NULL where another row has it (a copy, a second empty file)
    path TEXT NOT NULL, -- relative to data/raw, with forward slashes
    media_type TEXT NOT NULL, -- judged by content: application/pdf, image/png, image/jpeg, image/tiff, text/plain
    bytes INTEGER NOT NULL, -- size of the file
    page_count INTEGER, -- pages of the file, failed ones included; NULL when it could not be opened
    status TEXT NOT NULL CHECK (status IN ('done', 'partial', 'failed', 'duplicate')), -- partial: some pages failed
    error TEXT, -- why it failed
    duplicate_of INTEGER REFERENCES documents (id), -- the document with the same content
    title TEXT NOT NULL, -- title of the meeting, else the file's name
    ingested_at TEXT NOT NULL, -- ISO time, UTC
    pipeline_version TEXT, -- version that wrote the row
    settings_hash TEXT, -- fingerprint of the settings
    dictionary_hash TEXT -- fingerprint of corrections/
) STRICT;

CREATE TABLE pages ( -- one row a page that could be read
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + number
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document
    number INTEGER NOT NULL CHECK (number >= 1), -- from 1
    source TEXT NOT NULL CHECK (source IN ('ocr', 'text-layer', 'text')), -- where the words come from
    why TEXT NOT NULL, -- the reason for that choice
    image_path TEXT, -- kept page image, relative to data/processed; NULL for text input
    width INTEGER NOT NULL, -- pixels of the kept image, 0 for text input
    height INTEGER NOT NULL, -- pixels
    dpi INTEGER NOT NULL, -- resolution of the kept image
    rotation INTEGER NOT NULL, -- degrees clockwise by which the page was turned: 0, 90, 180, 270
    skew REAL NOT NULL, -- degrees counter-clockwise that were taken out
    confidence REAL, -- mean confidence of the reader, 0-1
    raw_text TEXT NOT NULL, -- as read, one line feed after each line
    text TEXT NOT NULL, -- repaired
    UNIQUE (document_id, number)
) STRICT;

CREATE TABLE agenda_items ( -- one row an agenda item (TOP)
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    parent_id INTEGER REFERENCES agenda_items (id), -- the item it is a part of
    position INTEGER NOT NULL, -- order in the document, from 1
    number TEXT, -- as printed, without prefix: 3, 3.1, 2b, Ö 5; NULL when unnumbered
    title TEXT NOT NULL, -- repaired, verbatim
    page_from INTEGER NOT NULL, -- number of its first page
    page_to INTEGER NOT NULL, -- number of its last page
    text TEXT NOT NULL, -- repaired text of its discussion
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE meetings ( -- one row a document whose head was understood
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    title TEXT, -- as printed, repaired
    body TEXT, -- the body that met
    kind TEXT, -- kind of record or meeting
    date TEXT, -- ISO, possibly of less precision
    start_time TEXT, -- HH:MM
    end_time TEXT, -- HH:MM
    place TEXT, -- where it met
    next_date TEXT, -- ISO date of the next meeting
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE people ( -- one row a person of the whole archive
    id INTEGER PRIMARY KEY, -- number of the person
    name TEXT NOT NULL UNIQUE, -- canonical, without title
    given_name TEXT, -- from the fullest document
    surname TEXT, -- from the fullest document
    title TEXT, -- Dr., Prof.
    function TEXT, -- from the fullest document
    organisation TEXT -- from the document the function comes from
) STRICT;

CREATE TABLE document_people ( -- internal: what each document says of a person
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document
    person_id INTEGER NOT NULL REFERENCES people (id), -- the person
    given_name TEXT, -- as this document knows it
    surname TEXT, -- as this document knows it
    title TEXT, -- as this document knows it
    function TEXT, -- as this document knows it
    organisation TEXT, -- as this document knows it
    PRIMARY KEY (document_id, person_id)
) STRICT;

CREATE TABLE person_mentions ( -- one row a place where a person is named
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    person_id INTEGER NOT NULL REFERENCES people (id), -- the person
    name_raw TEXT NOT NULL, -- as on the paper
    role TEXT, -- chair, moderation, minutes, present, excused, absent, guest
    function TEXT, -- as given here
    organisation TEXT, -- as given here
    confidence REAL, -- 0-1
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE attendance ( -- one row a person and role at a meeting
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    person_id INTEGER NOT NULL REFERENCES people (id), -- the person
    role TEXT NOT NULL CHECK (role IN ('chair', 'moderation', 'minutes', 'present', 'excused', 'absent', 'guest')), -- the role
    from_time TEXT, -- HH:MM, came later
    to_time TEXT, -- HH:MM, left earlier
    note TEXT, -- what else stands there
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE places ( -- one row a place of the whole archive
    id INTEGER PRIMARY KEY, -- number of the place
    name TEXT NOT NULL, -- proper name alone, nominative
    kind TEXT CHECK (kind IN ('state', 'county', 'municipality', 'district', 'street', 'site')), -- what sort of place
    latitude REAL, -- degrees north
    longitude REAL, -- degrees east
    geonames_id INTEGER, -- number at GeoNames; places of one name differ by it
    population INTEGER -- inhabitants
) STRICT;

CREATE TABLE document_places ( -- internal: what each document says of a place
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document
    place_id INTEGER NOT NULL REFERENCES places (id), -- the place
    kind TEXT, -- as this document knows it
    latitude REAL, -- as this document knows it
    longitude REAL, -- as this document knows it
    population INTEGER, -- as this document knows it
    PRIMARY KEY (document_id, place_id)
) STRICT;

CREATE TABLE place_mentions ( -- one row a place where a place is named
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    place_id INTEGER NOT NULL REFERENCES places (id), -- the place
    name_raw TEXT NOT NULL, -- as on the paper
    confidence REAL, -- 0-1
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE organisations ( -- one row an organisation of the whole archive
    id INTEGER PRIMARY KEY, -- number of the organisation
    name TEXT NOT NULL UNIQUE -- canonical
) STRICT;

CREATE TABLE organisation_mentions ( -- one row a place where an organisation is named
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    organisation_id INTEGER NOT NULL REFERENCES organisations (id), -- the organisation
    name_raw TEXT NOT NULL, -- as on the paper
    confidence REAL, -- 0-1
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE statistics ( -- one row a number with what it measures
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    value REAL NOT NULL, -- the number
    value_to REAL, -- upper end of a range
    unit TEXT NOT NULL, -- normalised, or the counted noun
    qualifier TEXT, -- ca., über …
    subject TEXT, -- what is measured
    place_id INTEGER REFERENCES places (id), -- where
    sentence TEXT NOT NULL, -- repaired sentence around it
    confidence REAL, -- 0-1
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE decisions ( -- one row a decision with its vote
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    text TEXT NOT NULL, -- repaired wording
    outcome TEXT CHECK (outcome IN ('adopted', 'rejected', 'deferred', 'noted', 'withdrawn')), -- NULL = not stated
    unanimous INTEGER CHECK (unanimous IN (0, 1)), -- 1 yes, 0 no, NULL not stated
    yes INTEGER, -- NULL = not stated
    no INTEGER, -- NULL = not stated
    abstain INTEGER, -- NULL = not stated
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE tasks ( -- one row a task
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    text TEXT NOT NULL, -- repaired wording
    person_id INTEGER REFERENCES people (id), -- who does it
    due_date TEXT, -- ISO, possibly of less precision
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE dates ( -- one row a date named in the text
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    date TEXT NOT NULL, -- ISO, possibly of less precision
    date_to TEXT, -- end of a span
    sentence TEXT NOT NULL, -- repaired sentence around it
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE corrections ( -- one row a repaired or doubted stretch of a line
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    line INTEGER NOT NULL, -- number of the line on the page, from 1
    start INTEGER NOT NULL, -- offset in the raw line, from 0
    before TEXT NOT NULL, -- as read
    after TEXT NOT NULL, -- as repaired or proposed
    rule TEXT NOT NULL, -- words.csv:17, channel, umlaut, name, hyphen …
    confidence REAL, -- 0-1
    status TEXT NOT NULL CHECK (status IN ('applied', 'suggested', 'accepted', 'rejected')), -- what became of it
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document it stands in
    page_id INTEGER NOT NULL REFERENCES pages (id), -- the page it stands on
    agenda_item_id INTEGER REFERENCES agenda_items (id), -- the agenda item it belongs to, NULL outside of all items
    quote TEXT NOT NULL, -- raw text as read, never repaired
    "left" INTEGER, -- pixels of the page image, origin top left; NULL for text input
    "top" INTEGER, -- pixels
    "right" INTEGER, -- pixels, just outside
    "bottom" INTEGER -- pixels, just outside
) STRICT;

CREATE TABLE issues ( -- one row a doubt or failure that a person should see
    id INTEGER PRIMARY KEY, -- document_id * 10,000,000 + running number
    document_id INTEGER NOT NULL REFERENCES documents (id), -- the document
    page_id INTEGER REFERENCES pages (id), -- the page, NULL for the whole document or a page that could not be read
    page INTEGER, -- number of the page, also of one that could not be read
    stage TEXT NOT NULL, -- intake, pages, ocr, layout, correct, structure, extract, store, ingest
    severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')), -- info, warning, error
    message TEXT NOT NULL, -- what and where
    hint TEXT NOT NULL -- what to do
) STRICT;

CREATE TABLE runs ( -- one row a run of ingest
    id INTEGER PRIMARY KEY, -- number of the run
    started_at TEXT NOT NULL, -- ISO time, UTC
    finished_at TEXT, -- ISO time, UTC; NULL when it was broken off
    documents INTEGER, -- documents saved
    pages INTEGER, -- pages read
    failed INTEGER, -- documents that failed
    seconds REAL, -- wall time
    version TEXT NOT NULL, -- version of the pipeline
    language_model TEXT -- model of the German language that was used, empty for none
) STRICT;

CREATE UNIQUE INDEX places_name ON places (name, coalesce(geonames_id, 0));
CREATE INDEX documents_duplicate_of ON documents (duplicate_of);
CREATE INDEX documents_path ON documents (path);
CREATE INDEX agenda_items_document_id ON agenda_items (document_id);
CREATE INDEX agenda_items_page_id ON agenda_items (page_id);
CREATE INDEX agenda_items_agenda_item_id ON agenda_items (agenda_item_id);
CREATE INDEX agenda_items_parent_id ON agenda_items (parent_id);
CREATE INDEX meetings_document_id ON meetings (document_id);
CREATE INDEX meetings_page_id ON meetings (page_id);
CREATE INDEX meetings_agenda_item_id ON meetings (agenda_item_id);
CREATE INDEX document_people_person_id ON document_people (person_id);
CREATE INDEX person_mentions_document_id ON person_mentions (document_id);
CREATE INDEX person_mentions_page_id ON person_mentions (page_id);
CREATE INDEX person_mentions_agenda_item_id ON person_mentions (agenda_item_id);
CREATE INDEX person_mentions_person_id ON person_mentions (person_id);
CREATE INDEX attendance_document_id ON attendance (document_id);
CREATE INDEX attendance_page_id ON attendance (page_id);
CREATE INDEX attendance_agenda_item_id ON attendance (agenda_item_id);
CREATE INDEX attendance_person_id ON attendance (person_id);
CREATE INDEX document_places_place_id ON document_places (place_id);
CREATE INDEX place_mentions_document_id ON place_mentions (document_id);
CREATE INDEX place_mentions_page_id ON place_mentions (page_id);
CREATE INDEX place_mentions_agenda_item_id ON place_mentions (agenda_item_id);
CREATE INDEX place_mentions_place_id ON place_mentions (place_id);
CREATE INDEX organisation_mentions_document_id ON organisation_mentions (document_id);
CREATE INDEX organisation_mentions_page_id ON organisation_mentions (page_id);
CREATE INDEX organisation_mentions_agenda_item_id ON organisation_mentions (agenda_item_id);
CREATE INDEX organisation_mentions_organisation_id ON organisation_mentions (organisation_id);
CREATE INDEX statistics_document_id ON statistics (document_id);
CREATE INDEX statistics_page_id ON statistics (page_id);
CREATE INDEX statistics_agenda_item_id ON statistics (agenda_item_id);
CREATE INDEX statistics_place_id ON statistics (place_id);
CREATE INDEX decisions_document_id ON decisions (document_id);
CREATE INDEX decisions_page_id ON decisions (page_id);
CREATE INDEX decisions_agenda_item_id ON decisions (agenda_item_id);
CREATE INDEX tasks_document_id ON tasks (document_id);
CREATE INDEX tasks_page_id ON tasks (page_id);
CREATE INDEX tasks_agenda_item_id ON tasks (agenda_item_id);
CREATE INDEX tasks_person_id ON tasks (person_id);
CREATE INDEX dates_document_id ON dates (document_id);
CREATE INDEX dates_page_id ON dates (page_id);
CREATE INDEX dates_agenda_item_id ON dates (agenda_item_id);
CREATE INDEX corrections_document_id ON corrections (document_id);
CREATE INDEX corrections_page_id ON corrections (page_id);
CREATE INDEX corrections_agenda_item_id ON corrections (agenda_item_id);
CREATE INDEX issues_document_id ON issues (document_id);
CREATE INDEX issues_page_id ON issues (page_id);
