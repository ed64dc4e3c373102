-- Lists of all campaigns read a document's kind from an index, not from its JSON.

-- What kind of model a document is about, at most 40 characters; empty if it does not say, null if it is not JSON.
CREATE FUNCTION "document_kind"(document jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN document IS NOT NULL THEN left(coalesce(document->'model'->>'kind', ''), 40) END;

-- What a misspelled word is compared with: title, lab and base model, which are short. "none" is no model's name.
CREATE OR REPLACE FUNCTION "document_names"(document jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN document->>'type' = 'commonweight/terms/1' THEN left(search_folded(concat_ws(' ',
  left(document->>'title', 120), left(document->>'labName', 80),
  nullif(left(document->'model'->>'base', 80), 'none'))), 500) END;

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "kind" TEXT;

CREATE OR REPLACE FUNCTION "keep_document_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := document_search(NEW.json);
  NEW.names := document_names(NEW.json);
  NEW.kind := document_kind(NEW.json);
  RETURN NEW;
END $$;

DROP TRIGGER "documents_search" ON "documents";

CREATE TRIGGER "documents_search" BEFORE INSERT OR UPDATE OF "json", "search", "names", "kind" ON "documents"
FOR EACH ROW EXECUTE FUNCTION "keep_document_search"();

UPDATE "documents" SET "kind" = NULL WHERE "json" IS NOT NULL;

-- CreateIndex
CREATE INDEX "documents_digest_kind_idx" ON "documents"("digest", "kind");
