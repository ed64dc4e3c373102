-- AlterTable
ALTER TABLE "tokens" ADD COLUMN     "ask_again_at" BIGINT DEFAULT 0,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "indexer_state" (
    "chain_id" INTEGER NOT NULL,
    "tip_number" BIGINT,
    "tip_seen_at" BIGINT,
    "compared_block" BIGINT,
    "compared_at" BIGINT,
    "uncompared_since" BIGINT,
    "difference" TEXT,
    "differs_since" BIGINT,

    CONSTRAINT "indexer_state_pkey" PRIMARY KEY ("chain_id")
);

-- CreateTable
CREATE TABLE "set_aside_logs" (
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "topics" TEXT[],
    "data" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "set_aside_logs_pkey" PRIMARY KEY ("block_number","log_index")
);
