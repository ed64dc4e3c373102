-- Counters that the indexer keeps with each block, so that no page counts donors or donations.

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "refundable" DECIMAL(78,0) NOT NULL DEFAULT 0,
ADD COLUMN     "refunds_waiting" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "campaigns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "donated" DECIMAL(78,0) NOT NULL DEFAULT 0,
ADD COLUMN     "donors" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "round_donors" (
    "round" INTEGER NOT NULL,
    "account" TEXT NOT NULL,

    CONSTRAINT "round_donors_pkey" PRIMARY KEY ("round","account")
);

-- CreateTable
CREATE TABLE "givers" (
    "account" TEXT NOT NULL,
    "tokens" TEXT NOT NULL,

    CONSTRAINT "givers_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "giver_counts" (
    "tokens" TEXT NOT NULL,
    "givers" INTEGER NOT NULL,

    CONSTRAINT "giver_counts_pkey" PRIMARY KEY ("tokens")
);


-- What they are for the rows that exist.
UPDATE "campaigns" c SET "refundable" = d.refundable, "refunds_waiting" = d.waiting
FROM (
  SELECT d.campaign, sum(part) AS refundable, count(*) FILTER (WHERE part > 0) AS waiting
  FROM "donors" d JOIN "campaigns" c ON c.id = d.campaign,
    LATERAL (SELECT CASE WHEN d.refunded = 0 THEN div(d.given * (10000 - c.released_share), 10000) ELSE 0 END AS part) p
  GROUP BY d.campaign
) d WHERE c.id = d.campaign;

INSERT INTO "round_donors" ("round", "account")
SELECT DISTINCT e.round, d.account FROM "round_entries" e JOIN "donors" d ON d.campaign = e.campaign WHERE e.standing <> 'removed';

UPDATE "rounds" r SET "donors" = d.donors
FROM (SELECT "round", count(*) AS donors FROM "round_donors" GROUP BY "round") d WHERE d.round = r.id;

UPDATE "rounds" r SET "campaigns" = m.campaigns, "donated" = m.donated
FROM (
  SELECT e.round, count(*) AS campaigns, sum(c.donated) AS donated
  FROM "round_entries" e JOIN "campaigns" c ON c.id = e.campaign WHERE e.standing <> 'removed' GROUP BY e.round
) m WHERE m.round = r.id;

INSERT INTO "givers" ("account", "tokens")
SELECT account, string_agg(token, ' ' ORDER BY token COLLATE "C") FROM (
  SELECT DISTINCT d.account, c.token || ':' || c.decimals AS token FROM "donors" d JOIN "campaigns" c ON c.id = d.campaign
) t GROUP BY account;

INSERT INTO "giver_counts" ("tokens", "givers") SELECT tokens, count(*) FROM "givers" GROUP BY tokens;
