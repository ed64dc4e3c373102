-- Rows of older contracts keep their meaning: donors alone refreshed, and sponsors alone paid.

-- AlterEnum
ALTER TYPE "round_decision_kind" RENAME VALUE 'approved' TO 'admitted';

-- AlterEnum
ALTER TYPE "round_standing" RENAME VALUE 'approved' TO 'admitted';

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "counted" DECIMAL(78,0) NOT NULL DEFAULT 0,
ADD COLUMN     "counted_by_operators" DECIMAL(78,0) NOT NULL DEFAULT 0;

UPDATE "campaigns" c SET "counted" = d."counted"
FROM (SELECT "campaign", sum("counted") AS "counted" FROM "donors" GROUP BY "campaign") d WHERE d."campaign" = c."id";

-- AlterTable
ALTER TABLE "donors" ADD COLUMN     "counted_by_operators" DECIMAL(78,0) NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "donations" ADD COLUMN     "by_operator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "memo" TEXT;

-- AlterTable
ALTER TABLE "paid_carts" ADD COLUMN     "is_routed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "memo" TEXT;

ALTER TABLE "paid_carts" ALTER COLUMN "is_routed" DROP DEFAULT;

-- AlterTable
ALTER TABLE "refreshes" ADD COLUMN     "caller" TEXT;

UPDATE "refreshes" SET "caller" = "donor";

ALTER TABLE "refreshes" ALTER COLUMN "caller" SET NOT NULL;

-- AlterTable
ALTER TABLE "denials" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "vetoes" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "members" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unused_to" TEXT,
ADD COLUMN     "vetoed_at" BIGINT NOT NULL DEFAULT 0;

UPDATE "rounds" r SET
    "members" = (SELECT count(*) FROM "round_decisions" WHERE "round" = r."id" AND "kind"::text = 'admitted'),
    "vetoed_at" = coalesce((SELECT min("at") FROM "result_rejections" WHERE "round" = r."id"), 0);

-- AlterTable
ALTER TABLE "fundings" ADD COLUMN     "payer" TEXT;

UPDATE "fundings" SET "payer" = "sponsor";

ALTER TABLE "fundings" ALTER COLUMN "payer" SET NOT NULL;

-- AlterTable
ALTER TABLE "sponsors" ADD COLUMN     "paid_itself" DECIMAL(78,0) NOT NULL DEFAULT 0;

UPDATE "sponsors" SET "paid_itself" = "funded";

-- CreateTable
CREATE TABLE "consents" (
    "donor" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "until" DECIMAL(78,0) NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "skips" (
    "round" INTEGER NOT NULL,
    "campaign" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "block_number" BIGINT NOT NULL,
    "block_hash" TEXT NOT NULL,
    "log_index" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "skips_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateIndex
CREATE INDEX "consents_donor_operator_idx" ON "consents"("donor", "operator");

-- CreateIndex
CREATE INDEX "denials_reason_idx" ON "denials"("reason");

-- CreateIndex
CREATE INDEX "vetoes_reason_idx" ON "vetoes"("reason");

-- CreateIndex
CREATE INDEX "skips_round_idx" ON "skips"("round");

-- AddForeignKey
ALTER TABLE "skips" ADD CONSTRAINT "skips_round_fkey" FOREIGN KEY ("round") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
