-- The log of a campaign on its lab's desk lists refunds from the newest on.
CREATE INDEX "refunds_campaign_block_number_log_index_idx" ON "refunds"("campaign", "block_number", "log_index");

-- What all campaigns of a lab took over time is read from this index alone.
CREATE INDEX "donations_campaign_at_amount_idx" ON "donations"("campaign", "at", "amount");
