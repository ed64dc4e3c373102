import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { TokenView } from '@commonweight/domain/views/token'
import { listDepositGifts } from '@commonweight/read-models/donations/list-deposit-gifts'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { LRUCache } from 'lru-cache'
import { type Client, createClient, http } from 'viem'
import { getConfig } from '../../server/config'
import { readPageTime } from '../../server/freshness/read-head'
import { siteRelayer } from '../../server/relayer/site-relayer'
import type { DepositState, Lying } from './deposit-state'

/** One question for all tokens; a page asks again by itself. */
const CHAIN = { timeout: 2_000, retryCount: 0, batch: true }
/** Many who look at one address share an answer. */
const KEPT_MS = 2_000
const MAX_KEPT = 500

type Balances = Promise<{ token: TokenView; amount: bigint }[]>

const holder = globalThis as typeof globalThis & { commonweightDeposits?: LRUCache<string, Balances> }

/** What lies at the deposit address of an account for a campaign, and what came from there. */
export async function readDeposit(campaign: CampaignView, account: Hex): Promise<DepositState> {
  const { chain } = await getConfig()
  const address = lowerHex(
    depositAddress({ deployment: chain.deployment, campaign: campaign.id, beneficiary: account }),
  )
  const tokens = [campaign.token, ...chain.tokens.filter((token) => token.address !== campaign.token.address)]
  const [balances, given, now] = await Promise.all([
    readBalances(address, tokens).catch(() => null),
    listDepositGifts(sharedDb(), { campaign: campaign.id, donor: account, payer: address }),
    readPageTime(),
  ])
  const isReady = balances?.some(({ amount }) => amount > 0n) && (await isRelayerReady())
  return {
    phase: now < campaign.opensAt ? 'early' : campaign.state === 'open' && now < campaign.closesAt ? 'open' : 'closed',
    isChainSilent: balances === null,
    lying: (balances ?? []).filter(({ amount }) => amount > 0n).map((one) => lyingOf(one, campaign, isReady === true)),
    given: given.map(({ amount, ...place }) => ({ amount: amount.toString(), ...place })),
  }
}

function lyingOf({ token, amount }: Awaited<Balances>[number], campaign: CampaignView, isReady: boolean): Lying {
  const least = siteRelayer()?.leastOf(token.address) ?? null
  return {
    token,
    amount: amount.toString(),
    isOwn: token.address === campaign.token.address,
    isRelayed: isReady && least !== null && amount >= least,
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
  const client = createClient({ transport: http(environment.RPC_URL, CHAIN) })
  const asked = Promise.all(tokens.map((token) => balanceOf(client, token, address)))
  holder.commonweightDeposits.set(address, asked)
  return asked
}

async function balanceOf(client: Client, token: TokenView, account: Hex): Promise<Awaited<Balances>[number]> {
  return { token, amount: await getTokenBalance(client, { token: token.address, account }) }
}
