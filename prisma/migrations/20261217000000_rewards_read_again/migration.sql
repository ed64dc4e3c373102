-- AlterTable: what a list promises and how much of it is certain. Rows from before are read again when they are shown.
ALTER TABLE "reward_lists"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'budget',
  ADD COLUMN "expires_at" BIGINT NOT NULL DEFAULT 9999999999,
  ADD COLUMN "claimed" DECIMAL(78,0) NOT NULL DEFAULT 0,
  ADD COLUMN "promised" DECIMAL(78,0) NOT NULL DEFAULT 0,
  ADD COLUMN "read_at" BIGINT NOT NULL DEFAULT 0;

UPDATE "reward_lists" SET "promised" = coalesce(
  (SELECT sum("total") FROM "reward_lines" WHERE "reward_lines"."airdrop" = "reward_lists"."airdrop"), 0);
