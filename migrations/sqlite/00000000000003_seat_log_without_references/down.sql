-- Nothing was changed, so nothing is taken back.
SELECT 1;
