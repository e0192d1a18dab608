-- PostgreSQL drops two references here that are dear to it. SQLite's cost a look at one page, and it could drop them
-- only by copying the table: they stay.
SELECT 1;
