import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { TokenView } from '@commonweight/domain/views/token'
import { listDepositGifts } from '@commonweight/read-models/donations/list-deposit-gifts'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { LRUCache } from 'lru-cache'
import { createClient, http } from 'viem'
import { getConfig } from '../../server/config'
import { readPageTime } from '../../server/freshness/read-head'
import { siteRelayer } from '../../server/relayer/site-relayer'
import type { DepositState } from './deposit-state'

/** A page asks again by itself. */
const CHAIN = { timeout: 2_000, retryCount: 0 }
/** Many who look at one address share an answer. */
const KEPT_MS = 2_000
const MAX_KEPT = 500

/** @property amount Null: the token or the node did not say. */
type Balance = { token: TokenView; amount: bigint | null }
type Balances = Promise<Balance[]>

const holder = globalThis as typeof globalThis & { commonweightDeposits?: LRUCache<string, Balances> }

/** What lies at the deposit address of an account for a campaign, and what came from there. */
export async function readDeposit(campaign: CampaignView, account: Hex): Promise<DepositState> {
  const { chain } = await getConfig()
  const address = lowerHex(
    depositAddress({ deployment: chain.deployment, campaign: campaign.id, beneficiary: account }),
  )
  const tokens = [campaign.token, ...chain.tokens.filter((token) => token.address !== campaign.token.address)]
  const [balances, given, now] = await Promise.all([
    readBalances(address, tokens),
    listDepositGifts(sharedDb(), { campaign: campaign.id, donor: account, payer: address }),
    readPageTime(),
  ])
  const lying = balances.flatMap(({ token, amount }) => (amount ? [{ token, amount }] : []))
  const isReady = lying.length > 0 && (await isRelayerReady())
  return {
    phase: now < campaign.opensAt ? 'early' : campaign.state === 'open' && now < campaign.closesAt ? 'open' : 'closed',
    unread: balances.flatMap(({ token, amount }) => (amount === null ? [token.symbol] : [])),
    lying: lying.map(({ token, amount }) => {
      const least = siteRelayer()?.leastOf(token.address) ?? null
      const isRelayed = isReady && least !== null && amount >= least
      return { token, amount: amount.toString(), isOwn: token.address === campaign.token.address, isRelayed }
    }),
    given: given.map(({ amount, ...place }) => ({ amount: amount.toString(), ...place })),
  }
}

async function isRelayerReady(): Promise<boolean> {
  const status = await siteRelayer()?.status()
  return status?.problem === null
}

async function readBalances(address: Hex, tokens: readonly TokenView[]): Balances {
  holder.commonweightDeposits ??= new LRUCache({ max: MAX_KEPT, ttl: KEPT_MS })
  const known = holder.commonweightDeposits.get(address)
  if (known) return known
  const { environment } = await getConfig()
  // The campaign's token can be anybody's contract, and an answer of its own: it delays none of those that are listed.
  const alone = createClient({ transport: http(environment.RPC_URL, CHAIN) })
  const together = createClient({ transport: http(environment.RPC_URL, { ...CHAIN, batch: true }) })
  const asked = Promise.all(
    tokens.map(async (token): Promise<Balance> => {
      const client = token.listed ? together : alone
      const amount = await getTokenBalance(client, { token: token.address, account: address }).catch(() => null)
      return { token, amount }
    }),
  )
  holder.commonweightDeposits.set(address, asked)
  return asked
}
