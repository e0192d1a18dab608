-- A bare commit: one row, nothing else.
INSERT INTO rows (word) VALUES ('yes');
