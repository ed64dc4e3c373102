-- Trigrams, for words with a typing error. Trusted: an account that may create schemas in the database may create it.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- Words as they are compared: NFKD without accents, marks and hidden characters, in lower case, with Latin letters for
-- Greek and Cyrillic ones. Postgres has no such function that is the same in each locale: `lower` and `pg_trgm` know
-- only ASCII in the locale C, and `unaccent` is not immutable.
CREATE FUNCTION "search_folded"(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(replace(replace(replace(replace(replace(replace(replace(translate(
  regexp_replace(
    translate(normalize(words, NFKD), '‐‑‒–—―−’‘ʼ`´“”«»„', '-------''''''''''"""""'),
    '[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20d0-\u20ff\ufe20-\ufe2f\ufeff]',
    '', 'g'),
  'абвгдежзиклмнопрстуфхцчшщыэюяђєіјљњћџґАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯЂЄІЈЉЊЋЏҐαβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΣΤΥΦΧΨΩøłđħŧıŋØŁĐĦŦŊẞ',
  'abvgdejziklmnoprstufhcqwwyeuadeijlnhggabvgdejziklmnoprstufhcqwwyeuadeijlnhggabgdezhtiklmnxoprsstufxpoabgdezhtiklmnxoprsstufxpooldhtinoldhtnß'),
  'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'ð', 'd'));

-- For LIKE: text that contains the word.
CREATE FUNCTION "search_pattern"(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '%' || regexp_replace(search_folded(word), '([\\%_])', '\\\1', 'g') || '%';

-- What a campaign's document is found by, at most 2,000 characters; null for any other document.
CREATE FUNCTION "document_search"(document jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN document->>'type' = 'commonweight/terms/1' THEN left(search_folded(concat_ws(' ',
  left(document->>'title', 120), left(document->>'summary', 240), left(document->>'labName', 80),
  left(document->'model'->>'base', 80), left(document->'model'->>'licence', 60),
  left(document->'model'->>'kind', 40))), 2000) END;

-- What a misspelled word is compared with: title and lab, which are short.
CREATE FUNCTION "document_names"(document jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN document->>'type' = 'commonweight/terms/1' THEN left(search_folded(concat_ws(' ',
  left(document->>'title', 120), left(document->>'labName', 80))), 500) END;

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "names" TEXT,
ADD COLUMN     "search" TEXT;

-- A trigger and not generated columns, which Prisma would take for a difference from its schema.
CREATE FUNCTION "keep_document_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := document_search(NEW.json);
  NEW.names := document_names(NEW.json);
  RETURN NEW;
END $$;

CREATE TRIGGER "documents_search" BEFORE INSERT OR UPDATE OF "json", "search", "names" ON "documents"
FOR EACH ROW EXECUTE FUNCTION "keep_document_search"();

UPDATE "documents" SET "search" = NULL WHERE "json" IS NOT NULL;

-- Without a list of pending entries, which each search would read: documents are searched more often than stored.
-- CreateIndex
CREATE INDEX "documents_search_idx" ON "documents" USING GIN ("search" gin_trgm_ops) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "documents_names_idx" ON "documents" USING GIN ("names" gin_trgm_ops) WITH (fastupdate = off);

-- Digests of documents, at most this many, with a word in their names that is at least this similar. The index finds
-- by the setting, which holds inside the function alone.
CREATE FUNCTION "documents_with_similar"(word text, bound real, most int) RETURNS SETOF text
LANGUAGE plpgsql STABLE STRICT ROWS 100 SET pg_trgm.strict_word_similarity_threshold = 0.5 AS $$
BEGIN
  PERFORM set_config('pg_trgm.strict_word_similarity_threshold', bound::text, true);
  RETURN QUERY SELECT digest FROM documents WHERE word <<% names LIMIT most;
END $$;
