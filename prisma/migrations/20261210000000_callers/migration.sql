-- Unlogged: what says who asked reaches neither the write-ahead log nor archives nor replicas, and is empty after a
-- crash, which forgives.

-- CreateTable
CREATE UNLOGGED TABLE "caller_salt" (
    "id" INTEGER NOT NULL,
    "salt" BYTEA NOT NULL,
    "made_at" BIGINT NOT NULL,

    CONSTRAINT "caller_salt_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "caller_salt_id_check" CHECK ("id" = 1)
);

-- A table of one row is too small for autovacuum's usual threshold, and an earlier salt would stay in its file.
ALTER TABLE "caller_salt" SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- CreateTable
CREATE UNLOGGED TABLE "caller_limits" (
    "key" BYTEA NOT NULL,
    "free_at" BIGINT NOT NULL,

    CONSTRAINT "caller_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE UNLOGGED TABLE "document_holders" (
    "digest" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "stored_at" BIGINT NOT NULL,
    "region" BYTEA,
    "site" BYTEA,
    "network" BYTEA,

    CONSTRAINT "document_holders_pkey" PRIMARY KEY ("digest")
);

-- AddForeignKey
ALTER TABLE "document_holders" ADD CONSTRAINT "document_holders_digest_fkey" FOREIGN KEY ("digest") REFERENCES "documents"("digest") ON DELETE CASCADE ON UPDATE CASCADE;
