import type { Client } from 'pg'
import { wordOf } from '../verify/pages'
import type { Finding } from '../verify/verdict'

/**
 * The findings that set-aside logs do not explain. Such a log explains differences of the campaigns, rounds and
 * accounts that it names, and of the rounds of those campaigns.
 */
export async function findUnexcused(client: Client, findings: readonly Finding[]): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(
    'select distinct unnest(topics[2:]) as name from set_aside_logs',
  )
  if (rows.length === 0) return [...findings]
  const named = new Set(rows.map(({ name }) => name))
  const rounds = await client.query<{ round: string }>(
    'select distinct round::text as round from round_entries where campaign = any($1)',
    [[...named]],
  )
  for (const { round } of rounds.rows) named.add(topicOf(round))
  return findings.filter(({ key }) => key.length > 0 && !key.some((part) => named.has(topicOf(part))))
}

function topicOf(key: string): string {
  return `0x${wordOf(key)}`
}
