import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { prepareCreateContract } from '@commonweight/sdk/deploy/create-contract'
import { type Creation, creationOf } from '@commonweight/sdk/deploy/creation'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { type Address, createClient, http, parseAbiParameters } from 'viem'
import { getCode, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { concatHex, encodeAbiParameters } from 'viem/utils'
import { PRICE_FEED_CODE } from './price-feed-code'

/** Of a whole token, in euro with 8 decimals: made up, and always the same. */
const ANSWERS = { USDC: 92_000_000n, DAI: 92_000_000n, ETH: 280_000_000_000n }
const DECIMALS = 8
const CURRENCY = 'EUR'

/** Of the feed's constructor. */
const PARTS = parseAbiParameters('string description, uint8 decimals, int256 answer')

/** The price feed of a local chain for a token. */
export function localFeed(symbol: keyof typeof ANSWERS): Creation {
  const name = `${symbol} / ${CURRENCY}`
  const args = encodeAbiParameters(PARTS, [name, DECIMALS, ANSWERS[symbol]])
  return creationOf(name, concatHex([PRICE_FEED_CODE, args]))
}

/** Creates the feeds that the chain lacks. @returns The variables that name them to the indexer. */
export async function createFeeds(rpcUrl: string, account: Address): Promise<Record<string, string>> {
  const { chainId } = localPlan
  const { tokens } = await readDeployment(chainId)
  const client = createClient({ transport: http(rpcUrl), pollingInterval: 100 })
  const pairs: string[] = []
  for (const symbol of ['USDC', 'DAI', 'ETH'] as const) {
    const creation = localFeed(symbol)
    const token = symbol === 'ETH' ? NATIVE_TOKEN : tokens.find((each) => each.symbol === symbol)?.address
    if (!token) continue
    pairs.push(`${token}=${creation.address}`)
    if (await getCode(client, { address: creation.address })) continue
    const { to, data } = prepareCreateContract({ chainId, creation })
    const hash = await sendTransaction(client, { account, chain: null, to, data })
    await waitForTransactionReceipt(client, { hash })
  }
  return { PRICE_CURRENCY: CURRENCY, PRICE_FEEDS: pairs.join(',') }
}
