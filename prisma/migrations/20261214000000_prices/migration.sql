-- CreateTable
CREATE TABLE "prices" (
    "block_hash" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "block_number" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT,
    "source_name" TEXT NOT NULL DEFAULT '',
    "answer" DECIMAL(78,0),
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "round" DECIMAL(78,0),
    "updated_at" BIGINT,
    "problem" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "ask_again_at" BIGINT DEFAULT 0,

    CONSTRAINT "prices_pkey" PRIMARY KEY ("block_hash","token"),
    CONSTRAINT "prices_answer_check" CHECK ("answer" > 0),
    CONSTRAINT "prices_problem_check" CHECK ("problem" IN ('unanswered', 'stale', 'invalid'))
);

-- CreateIndex
CREATE INDEX "prices_ask_again_at_block_number_idx" ON "prices"("ask_again_at", "block_number" DESC);
