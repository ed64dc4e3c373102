-- CreateTable
CREATE TABLE "relayed_calls" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "gas" BIGINT NOT NULL,
    "max_fee" DECIMAL(78,0) NOT NULL,
    "reserved" DECIMAL(78,0) NOT NULL,
    "day" INTEGER NOT NULL,
    "deadline" BIGINT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "nonce" BIGINT,
    "raw" TEXT,
    "sent_at" BIGINT,
    "hashes" TEXT[],
    "spent" DECIMAL(78,0),
    "problem" TEXT,

    CONSTRAINT "relayed_calls_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "relayed_calls_state_check" CHECK ("state" IN ('waiting', 'sent', 'done', 'failed', 'refused'))
);

-- CreateIndex
CREATE INDEX "relayed_calls_state_created_at_idx" ON "relayed_calls"("state", "created_at");

-- One nonce at a time: the relayer's account never has two calls on their way.
CREATE UNIQUE INDEX "relayed_calls_one_sent" ON "relayed_calls"("state") WHERE "state" = 'sent';

-- CreateTable
CREATE TABLE "relay_days" (
    "day" INTEGER NOT NULL,
    "used" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "relay_days_pkey" PRIMARY KEY ("day"),
    CONSTRAINT "relay_days_used_check" CHECK ("used" >= 0)
);

-- CreateTable
CREATE TABLE "relay_lease" (
    "id" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "until" BIGINT NOT NULL,

    CONSTRAINT "relay_lease_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "relay_lease_id_check" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "followed_deposits" (
    "campaign" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "until" BIGINT NOT NULL,
    "looked_at" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "followed_deposits_pkey" PRIMARY KEY ("campaign","beneficiary")
);

-- CreateIndex
CREATE INDEX "followed_deposits_looked_at_idx" ON "followed_deposits"("looked_at");
