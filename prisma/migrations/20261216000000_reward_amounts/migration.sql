-- AlterTable
ALTER TABLE "reward_lists" ADD COLUMN     "amount" DECIMAL(78,0) NOT NULL DEFAULT 0;
