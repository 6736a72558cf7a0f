-- Full-text search: one table beside each searchable one, joined by rowid. The text is written
-- in the folded form of folding.py, cut into groups of three letters, so that parts of compounds
-- are found.

CREATE VIRTUAL TABLE documents_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE pages_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE agenda_items_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE people_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE places_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE organisations_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE statistics_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE decisions_fts USING fts5 (words, tokenize = 'trigram');
CREATE VIRTUAL TABLE tasks_fts USING fts5 (words, tokenize = 'trigram');
