-- Names only: rows stay as they are.

-- AlterTable
ALTER TABLE "campaigns" RENAME COLUMN "gifts" TO "donations";

-- AlterTable
ALTER TABLE "donors" RENAME COLUMN "gifts" TO "donations";
