-- CreateIndex
CREATE INDEX "donations_tx_hash_idx" ON "donations" USING HASH ("tx_hash");
