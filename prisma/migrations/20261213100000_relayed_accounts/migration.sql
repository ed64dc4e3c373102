-- AlterTable
ALTER TABLE "relayed_calls" ADD COLUMN     "account" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_final" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "settled_at" BIGINT;

-- AlterTable
ALTER TABLE "relayed_calls" ALTER COLUMN "account" DROP DEFAULT;

-- Calls of the version before were not looked at again, and have no time of their end.
UPDATE "relayed_calls" SET "is_final" = true, "settled_at" = "created_at" WHERE "state" IN ('done', 'failed', 'refused');

-- CreateIndex
CREATE INDEX "relayed_calls_account_state_idx" ON "relayed_calls"("account", "state");

-- CreateIndex
CREATE INDEX "relayed_calls_settled_at_idx" ON "relayed_calls"("settled_at");

-- AlterTable
ALTER TABLE "followed_deposits" ADD COLUMN     "followed_at" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "is_held" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
-- Unlogged, as all that says who asked (see the migration `callers`).
CREATE UNLOGGED TABLE "deposit_followers" (
    "campaign" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "network" BYTEA NOT NULL,
    "region" BYTEA NOT NULL,
    "site" BYTEA NOT NULL,
    "asked_at" BIGINT NOT NULL,
    "is_first" BOOLEAN NOT NULL,

    CONSTRAINT "deposit_followers_pkey" PRIMARY KEY ("campaign","beneficiary","network")
);

-- CreateIndex
CREATE INDEX "deposit_followers_network_idx" ON "deposit_followers"("network");

-- AddForeignKey
ALTER TABLE "deposit_followers" ADD CONSTRAINT "deposit_followers_campaign_beneficiary_fkey" FOREIGN KEY ("campaign", "beneficiary") REFERENCES "followed_deposits"("campaign", "beneficiary") ON DELETE CASCADE ON UPDATE CASCADE;
