-- CreateTable
CREATE TABLE "sign_in_nonces" (
    "nonce" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "expires_at" BIGINT NOT NULL,

    CONSTRAINT "sign_in_nonces_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lab_members" (
    "lab" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "added_at" BIGINT NOT NULL,

    CONSTRAINT "lab_members_pkey" PRIMARY KEY ("lab","account")
);

-- CreateTable
CREATE TABLE "lab_actions" (
    "id" BIGSERIAL NOT NULL,
    "lab" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "lab_actions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_nonces_account_idx" ON "sign_in_nonces"("account");
CREATE INDEX "sign_in_nonces_expires_at_idx" ON "sign_in_nonces"("expires_at");
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");
CREATE INDEX "sessions_account_created_at_idx" ON "sessions"("account", "created_at");
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");
CREATE INDEX "lab_members_account_idx" ON "lab_members"("account");
CREATE INDEX "lab_actions_lab_id_idx" ON "lab_actions"("lab", "id");
