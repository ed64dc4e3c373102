import pg from 'pg'
import { TOKENS } from './listed-scene'

/** A word of eight letters, another one for each number up to 100,000. */
const WORD = (number: string) =>
  `(select string_agg((array['ba','ke','li','mo','nu','ra','se','ti','vo','zu'])[1 + ((${number}) / 10 ^ p)::bigint % 10], '')
    from generate_series(0, 3) p)`

/**
 * Stores this many campaigns in one statement per table, each by its own lab and with its own document. Of ten, one is
 * upcoming, three are open and six are over; a third of the open ones is in the open round 1. Documents name three words
 * by number, and lab number i is "Lab <word of i>".
 */
export async function storeManyCampaigns(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    insert into documents (digest, bytes, size, json, created_at, stored_at)
    select '0x' || encode(sha256(bytes), 'hex'), bytes, length(bytes), convert_from(bytes, 'UTF8')::jsonb, i, 1
    from generate_series(1, ${count}) i, lateral (select convert_to(jsonb_build_object(
      'type', 'commonweight/terms/1', 'title', ${WORD('i * 7')} || ' model number ' || i,
      'summary', 'A model of ' || ${WORD('i * 31')} || ' for ' || ${WORD('i * 101')} || ' and everyone else.',
      'story', repeat('A story of several words. ', 40), 'labName', 'Lab ' || ${WORD('i')}, 'demo', false,
      'links', jsonb_build_array(), 'model', jsonb_build_object('kind', (array['language', 'speech', 'vision'])[1 + i % 3],
        'parameters', '1B', 'licence', 'Apache-2.0', 'base', 'none'),
      'milestones', jsonb_build_array(jsonb_build_object('title', 'All of it', 'criteria', 'Everything is public.'))
    )::text, 'UTF8') as bytes) as written`)
  await client.query(`
    insert into campaigns (id, lab, payout, token, decimals, digest, opens_at, closes_at, goal, threshold,
      challenge_period, veto_share, minimum, cutoff, applied_round, status, chain_id, block_number, block_hash, log_index,
      tx_hash, at)
    select '0x' || lpad(to_hex(i), 64, '0'), '0x' || lpad(to_hex(i), 40, 'a'), '0x1', '${TOKENS.USDC}', 6, digest,
      case when i % 10 = 0 then 4000000000 else 1 end, 4050000000, 0, 1, 86400, 1000, 0, 4100000000,
      case when i % 10 in (1, 4) then 1 end, (case when i % 10 > 3 then 'completed' else 'active' end)::campaign_status,
      31337, 1000 + i, '0xb', 0, '0xe', 1
    from documents, lateral (select created_at as i) as n where created_at <= ${count}`)
  await client.query(`
    insert into round_entries (round, campaign, standing, is_pinned, claimed, chain_id, block_number, block_hash, log_index)
    select 1, id, 'admitted', false, 0, 31337, block_number, '0xb', 0 from campaigns where applied_round = 1`)
  await client.query('analyze')
  await client.end()
}
