-- The indexer takes roots with packages/qf, the one definition that there is of a donor's points.
DROP FUNCTION "isqrt"(NUMERIC);
