-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('active', 'cancelled', 'failed', 'completed');

-- CreateEnum
CREATE TYPE "round_decision_kind" AS ENUM ('approved', 'removed', 'disqualified', 'pinned');

-- CreateEnum
CREATE TYPE "round_standing" AS ENUM ('approved', 'pinned', 'claimed', 'removed');

-- CreateTable
CREATE TABLE "head" (
    "chain_id" INTEGER NOT NULL,
    "genesis_hash" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "deployment_block" BIGINT NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "block_time" BIGINT NOT NULL,
    "updated_at" BIGINT NOT NULL,

    CONSTRAINT "head_pkey" PRIMARY KEY ("chain_id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "number" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "parent_hash" TEXT NOT NULL,
    "time" BIGINT NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "tokens" (
    "address" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" TEXT NOT NULL,
    "lab" TEXT NOT NULL,
    "payout" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "gate" TEXT,
    "applied_round" INTEGER,
    "digest" TEXT NOT NULL,
    "opens_at" BIGINT NOT NULL,
    "closes_at" BIGINT NOT NULL,
    "goal" DECIMAL(78,0) NOT NULL,
    "threshold" INTEGER NOT NULL,
    "challenge_period" INTEGER NOT NULL,
    "veto_share" INTEGER NOT NULL,
    "minimum" DECIMAL(78,0) NOT NULL,
    "total" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "donated" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "matched" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "recovered" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "refunded" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "paid" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "donors" INTEGER NOT NULL DEFAULT 0,
    "gifts" INTEGER NOT NULL DEFAULT 0,
    "sum_roots" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "sum_squares" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "released_share" INTEGER NOT NULL DEFAULT 0,
    "milestone" INTEGER NOT NULL DEFAULT 0,
    "status" "campaign_status" NOT NULL DEFAULT 'active',
    "cutoff" BIGINT NOT NULL,
    "submission" INTEGER NOT NULL DEFAULT 0,
    "challenge_ends_at" BIGINT NOT NULL DEFAULT 0,
    "round" INTEGER,
    "has_left_round" BOOLEAN NOT NULL DEFAULT false,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "campaign" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "share" INTEGER NOT NULL,
    "deadline" BIGINT NOT NULL,
    "criteria" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("campaign","index")
);

-- CreateTable
CREATE TABLE "attesters" (
    "campaign" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "attesters_pkey" PRIMARY KEY ("campaign","position")
);

-- CreateTable
CREATE TABLE "donors" (
    "campaign" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "given" DECIMAL(78,0) NOT NULL,
    "gifts" INTEGER NOT NULL,
    "counted" DECIMAL(78,0) NOT NULL,
    "points" DECIMAL(78,0) NOT NULL,
    "last_counted_at" BIGINT NOT NULL,
    "refunded" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "donors_pkey" PRIMARY KEY ("account","campaign")
);

-- CreateTable
CREATE TABLE "donations" (
    "campaign" TEXT NOT NULL,
    "donor" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "weight" INTEGER NOT NULL,
    "counted" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "donations_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "refreshes" (
    "campaign" TEXT NOT NULL,
    "donor" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "counted" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "refreshes_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "match_credits" (
    "campaign" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "match_credits_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "memberships" (
    "campaign" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "has_joined" BOOLEAN NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "submissions" (
    "campaign" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "milestone" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "veto_threshold" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("campaign","number")
);

-- CreateTable
CREATE TABLE "approvals" (
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

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "challenges" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "ends_at" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "challenges_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "vetoes" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "donor" TEXT NOT NULL,
    "points" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "vetoes_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "rejections" (
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

    CONSTRAINT "rejections_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "releases" (
    "campaign" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "released_share" INTEGER NOT NULL,
    "cutoff" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "withdrawals" (
    "campaign" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "endings" (
    "campaign" TEXT NOT NULL,
    "status" "campaign_status" NOT NULL,
    "is_goal_missed" BOOLEAN NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "endings_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "refunds" (
    "campaign" TEXT NOT NULL,
    "donor" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "rounds" (
    "id" INTEGER NOT NULL,
    "operator" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "terms_hash" TEXT NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    "review_period" BIGINT NOT NULL,
    "claim_until" BIGINT NOT NULL,
    "minimum" DECIMAL(78,0) NOT NULL,
    "cap" DECIMAL(78,0) NOT NULL,
    "challenge_period" INTEGER NOT NULL,
    "threshold" INTEGER NOT NULL,
    "attesters" TEXT[],
    "pool" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "claimed" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "recovered" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "reclaimed" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "sealed_at" BIGINT NOT NULL DEFAULT 0,
    "sealed_weight" DECIMAL(78,0),
    "sealed_pinned" INTEGER,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fundings" (
    "round" INTEGER NOT NULL,
    "sponsor" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "fundings_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "round_decisions" (
    "round" INTEGER NOT NULL,
    "campaign" TEXT NOT NULL,
    "kind" "round_decision_kind" NOT NULL,
    "weight" DECIMAL(78,0),
    "reason" TEXT,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "round_decisions_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "seals" (
    "round" INTEGER NOT NULL,
    "pool" DECIMAL(78,0) NOT NULL,
    "weight" DECIMAL(78,0) NOT NULL,
    "pinned" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "seals_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "claims" (
    "round" INTEGER NOT NULL,
    "campaign" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "recoveries" (
    "round" INTEGER NOT NULL,
    "campaign" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "recoveries_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "reclaims" (
    "round" INTEGER NOT NULL,
    "sponsor" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "reclaims_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "round_entries" (
    "round" INTEGER NOT NULL,
    "campaign" TEXT NOT NULL,
    "standing" "round_standing" NOT NULL,
    "is_pinned" BOOLEAN NOT NULL,
    "reason" TEXT,
    "claimed" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "round_entries_pkey" PRIMARY KEY ("round","campaign")
);

-- CreateTable
CREATE TABLE "sponsors" (
    "round" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "funded" DECIMAL(78,0) NOT NULL,
    "reclaimed" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,

    CONSTRAINT "sponsors_pkey" PRIMARY KEY ("round","account")
);

-- CreateTable
CREATE TABLE "registrations" (
    "gate" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "nullifier" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "issued_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "documents" (
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "json" JSONB,
    "created_at" BIGINT NOT NULL,
    "stored_at" BIGINT NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "campaigns_lab_idx" ON "campaigns"("lab");

-- CreateIndex
CREATE INDEX "campaigns_applied_round_idx" ON "campaigns"("applied_round");

-- CreateIndex
CREATE INDEX "campaigns_digest_idx" ON "campaigns"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_block_number_log_index_key" ON "campaigns"("block_number", "log_index");

-- CreateIndex
CREATE INDEX "attesters_account_idx" ON "attesters"("account");

-- CreateIndex
CREATE INDEX "donors_campaign_idx" ON "donors"("campaign");

-- CreateIndex
CREATE INDEX "donations_campaign_block_number_log_index_idx" ON "donations"("campaign", "block_number", "log_index");

-- CreateIndex
CREATE INDEX "donations_donor_campaign_idx" ON "donations"("donor", "campaign");

-- CreateIndex
CREATE INDEX "refreshes_donor_campaign_idx" ON "refreshes"("donor", "campaign");

-- CreateIndex
CREATE INDEX "match_credits_campaign_idx" ON "match_credits"("campaign");

-- CreateIndex
CREATE INDEX "memberships_campaign_idx" ON "memberships"("campaign");

-- CreateIndex
CREATE INDEX "submissions_block_number_idx" ON "submissions"("block_number");

-- CreateIndex
CREATE INDEX "submissions_evidence_idx" ON "submissions"("evidence");

-- CreateIndex
CREATE INDEX "approvals_campaign_submission_idx" ON "approvals"("campaign", "submission");

-- CreateIndex
CREATE INDEX "challenges_campaign_submission_idx" ON "challenges"("campaign", "submission");

-- CreateIndex
CREATE INDEX "vetoes_campaign_submission_idx" ON "vetoes"("campaign", "submission");

-- CreateIndex
CREATE INDEX "rejections_campaign_idx" ON "rejections"("campaign");

-- CreateIndex
CREATE INDEX "releases_campaign_idx" ON "releases"("campaign");

-- CreateIndex
CREATE INDEX "withdrawals_campaign_idx" ON "withdrawals"("campaign");

-- CreateIndex
CREATE INDEX "endings_campaign_idx" ON "endings"("campaign");

-- CreateIndex
CREATE INDEX "refunds_donor_campaign_idx" ON "refunds"("donor", "campaign");

-- CreateIndex
CREATE INDEX "refunds_campaign_idx" ON "refunds"("campaign");

-- CreateIndex
CREATE INDEX "rounds_digest_idx" ON "rounds"("digest");

-- CreateIndex
CREATE INDEX "fundings_round_idx" ON "fundings"("round");

-- CreateIndex
CREATE INDEX "round_decisions_round_campaign_idx" ON "round_decisions"("round", "campaign");

-- CreateIndex
CREATE INDEX "round_decisions_reason_idx" ON "round_decisions"("reason");

-- CreateIndex
CREATE INDEX "seals_round_idx" ON "seals"("round");

-- CreateIndex
CREATE INDEX "claims_round_campaign_idx" ON "claims"("round", "campaign");

-- CreateIndex
CREATE INDEX "recoveries_round_idx" ON "recoveries"("round");

-- CreateIndex
CREATE INDEX "recoveries_campaign_idx" ON "recoveries"("campaign");

-- CreateIndex
CREATE INDEX "reclaims_round_idx" ON "reclaims"("round");

-- CreateIndex
CREATE INDEX "round_entries_campaign_idx" ON "round_entries"("campaign");

-- CreateIndex
CREATE INDEX "registrations_account_idx" ON "registrations"("account");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_token_fkey" FOREIGN KEY ("token") REFERENCES "tokens"("address") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_applied_round_fkey" FOREIGN KEY ("applied_round") REFERENCES "rounds"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attesters" ADD CONSTRAINT "attesters_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refreshes" ADD CONSTRAINT "refreshes_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_credits" ADD CONSTRAINT "match_credits_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetoes" ADD CONSTRAINT "vetoes_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejections" ADD CONSTRAINT "rejections_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endings" ADD CONSTRAINT "endings_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_token_fkey" FOREIGN KEY ("token") REFERENCES "tokens"("address") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fundings" ADD CONSTRAINT "fundings_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_decisions" ADD CONSTRAINT "round_decisions_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_decisions" ADD CONSTRAINT "round_decisions_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seals" ADD CONSTRAINT "seals_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reclaims" ADD CONSTRAINT "reclaims_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsors" ADD CONSTRAINT "sponsors_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Below: what the schema language cannot say.

-- One database holds one chain.
CREATE UNIQUE INDEX "head_single_row" ON "head" ((true));

-- A document's bytes always match its digest.
ALTER TABLE "documents" ADD CONSTRAINT "documents_digest_check" CHECK ("digest" = '0x' || encode(sha256("bytes"), 'hex'));

-- floor(sqrt(n)), exact for n < 2^120: with 20 decimals no root is rounded up to a whole number.
CREATE FUNCTION "isqrt"(n NUMERIC) RETURNS NUMERIC LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
RETURN trunc(sqrt(n::NUMERIC(98, 20)));
