import { canonicalDocument } from '@commonweight/domain/canonical'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { createDb, type Db } from '../src/create-db'
import { putDocument } from '../src/documents/put-document'
import type { SiteRules } from '../src/listing/site-rules'
import { chainRows, hex } from './chain-rows'

export const TOKENS = {
  USDC: hex(0x05dc, 20),
  DAI: hex(0xda1, 20),
  ETH: hex(0, 20),
  /** Made by a stranger, who called it USDC. */
  FAKE: hex(0xfa4e, 20),
  OTHER_FAKE: hex(0xfa4f, 20),
}
export const SCAMMER = hex(0x5ca, 20)

/** Rules that a test may change: a token list, and nothing hidden or withheld. */
export const emptyRules = (): Mutable => ({
  tokens: [
    { address: TOKENS.USDC, symbol: 'USDC', decimals: 6 },
    { address: TOKENS.DAI, symbol: 'DAI', decimals: 18 },
    { address: TOKENS.ETH, symbol: 'ETH', decimals: 18 },
  ],
  hidden: { campaigns: new Map(), rounds: new Map(), labs: new Map(), operators: new Map(), tokens: new Map() },
  withheld: new Map(),
})

type Mutable = SiteRules & {
  hidden: { [kind in keyof SiteRules['hidden']]: Map<string | number, { reason: string; since: number }> }
  withheld: Map<string, { reason: string; since: number }>
}

/** A real Postgres; `site` reads by the rules that `rules` holds, `chain` sees everything. */
export async function listedScene() {
  const server = await scratchPostgres()
  await migrate(server.url)
  const rules = { now: emptyRules() }
  const chain = createDb(server.url)
  const site = createDb(server.url, () => rules.now as SiteRules)
  const { USDC, DAI, ETH, FAKE, OTHER_FAKE } = TOKENS
  await chainRows.token(chain, USDC, 'USDC', 6)
  await chainRows.token(chain, DAI, 'DAI', 18)
  await chainRows.token(chain, ETH, 'ETH', 18)
  await chainRows.token(chain, FAKE, 'USDC', 6)
  await chainRows.token(chain, OTHER_FAKE, '\u202eCDSU and a name that continues', 30)
  return {
    url: server.url,
    chain,
    site,
    rules,
    async end() {
      await Promise.all([site.$disconnect(), chain.$disconnect()])
      await server.remove()
    },
  }
}

/** Stores a campaign's terms document; returns its digest. */
export async function storeTerms(db: Db, title: string): Promise<`0x${string}`> {
  return store(db, {
    type: 'commonweight/terms/1',
    title,
    summary: `About ${title}.`,
    story: 'A story.',
    labName: 'A lab',
    demo: false,
    links: [],
    model: { kind: 'speech', parameters: '1B', licence: 'MIT', base: 'none' },
    milestones: [{ title: 'All of it', criteria: 'Everything is public.' }],
  })
}

export async function storeRound(db: Db, title: string): Promise<`0x${string}`> {
  return store(db, {
    type: 'commonweight/round/1',
    title,
    summary: `About ${title}.`,
    story: 'A story.',
    operatorName: 'An operator',
    demo: false,
    links: [],
  })
}

export async function store(db: Db, value: unknown): Promise<`0x${string}`> {
  const { bytes, digest } = await canonicalDocument(value)
  await putDocument(db, bytes)
  return digest
}
