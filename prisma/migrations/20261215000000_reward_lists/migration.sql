-- CreateTable
CREATE TABLE "reward_lists" (
    "airdrop" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "token" TEXT NOT NULL,

    CONSTRAINT "reward_lists_pkey" PRIMARY KEY ("airdrop")
);

-- CreateTable
CREATE TABLE "reward_lines" (
    "airdrop" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "total" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "reward_lines_pkey" PRIMARY KEY ("airdrop","account")
);

-- CreateIndex
CREATE INDEX "reward_lists_digest_idx" ON "reward_lists"("digest");

-- CreateIndex
CREATE INDEX "reward_lines_account_idx" ON "reward_lines"("account");

-- AddForeignKey
ALTER TABLE "reward_lines" ADD CONSTRAINT "reward_lines_airdrop_fkey" FOREIGN KEY ("airdrop") REFERENCES "reward_lists"("airdrop") ON DELETE CASCADE ON UPDATE CASCADE;
