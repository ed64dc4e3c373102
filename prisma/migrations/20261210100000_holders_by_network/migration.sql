-- CreateIndex
CREATE INDEX "document_holders_network_idx" ON "document_holders"("network");
