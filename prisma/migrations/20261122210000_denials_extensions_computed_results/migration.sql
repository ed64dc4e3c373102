-- AlterTable
ALTER TABLE "donations" ADD COLUMN     "payer" TEXT;

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "calculator" TEXT,
ADD COLUMN     "early" DECIMAL(78,0) NOT NULL DEFAULT 0,
ADD COLUMN     "veto_until" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "sponsors" ADD COLUMN     "early" DECIMAL(78,0) NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "paid_carts" (
    "payer" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "paid_carts_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "denials" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "attester" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "denials_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "reopenings" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "cutoff" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "reopenings_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "extensions" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "deadline" BIGINT NOT NULL,
    "cutoff" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "posted_results" (
    "round" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "configuration" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "veto_until" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "posted_results_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "result_vetoes" (
    "round" INTEGER NOT NULL,
    "sponsor" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "result_vetoes_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "result_rejections" (
    "round" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "result_rejections_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateIndex
CREATE INDEX "paid_carts_payer_idx" ON "paid_carts"("payer");

-- CreateIndex
CREATE INDEX "denials_campaign_submission_idx" ON "denials"("campaign", "submission");

-- CreateIndex
CREATE INDEX "reopenings_campaign_submission_idx" ON "reopenings"("campaign", "submission");

-- CreateIndex
CREATE INDEX "extensions_campaign_idx" ON "extensions"("campaign");

-- CreateIndex
CREATE INDEX "posted_results_round_idx" ON "posted_results"("round");

-- CreateIndex
CREATE INDEX "result_vetoes_round_idx" ON "result_vetoes"("round");

-- CreateIndex
CREATE INDEX "result_rejections_round_idx" ON "result_rejections"("round");

-- AddForeignKey
ALTER TABLE "denials" ADD CONSTRAINT "denials_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posted_results" ADD CONSTRAINT "posted_results_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_vetoes" ADD CONSTRAINT "result_vetoes_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_rejections" ADD CONSTRAINT "result_rejections_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
