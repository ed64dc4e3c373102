import { type Address, type Hex, parseAbi } from 'viem'
import { decodeFunctionResult, encodeFunctionData, isHex } from 'viem/utils'
import { type StrangersViews, strangersViews } from '../aside/strangers-view'
import { decodeTokenText } from '../tokens/decode-token-text'
import { type FeedAnswer, type FeedPrice, feedPrice, type PriceProblem } from './feed-price'
import type { PriceSettings } from './price-settings'

/** Of a token at a block, named by hash. @property at The block's time. */
export type PriceQuestion = { token: Address; blockHash: Hex; at: bigint }
export type PriceSource = (question: PriceQuestion) => Promise<FeedPrice | PriceProblem>

/** Chainlink's AggregatorV3Interface, as far as it is needed. */
const ROUND = 'uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound'
const abi = parseAbi([
  'function decimals() view returns (uint8)',
  'function description() view returns (string)',
  `function latestRoundData() view returns (${ROUND})`,
  `function getRoundData(uint80 roundId) view returns (${ROUND})`,
])

/** A token that counts as the currency: one of it is worth one, in no round of anybody. */
const ONE_TO_ONE: FeedPrice = { answer: 1n, decimals: 0, round: null, updatedAt: null, sourceName: '' }

/**
 * Returns a function that asks a token's feed at a block. The block's hash names the chain, too. If one node has no
 * price, the next one is asked. It never throws, whatever the error of a feed or node.
 */
export function priceSource(rpcUrls: readonly string[], settings: PriceSettings): PriceSource {
  const nodes = rpcUrls.map(strangersViews)
  return async ({ token, blockHash, at }) => {
    const feed = settings.feeds.get(token)
    if (feed === null) return ONE_TO_ONE
    if (feed === undefined) return 'unanswered'
    const problems: PriceProblem[] = []
    for (const node of nodes) {
      const found = await readFeed(node, feed, blockHash)
      const price = typeof found === 'string' ? found : feedPrice(found, { ...settings, at })
      if (typeof price !== 'string') return price
      problems.push(price)
    }
    // What one node says is no proof that there is no price, while another has not answered.
    return problems.find((problem) => problem === 'unanswered') ?? problems[0] ?? 'unanswered'
  }
}

async function readFeed(node: StrangersViews, to: Address, at: Hex): Promise<FeedAnswer | 'unanswered' | 'invalid'> {
  const ask = (data: Hex) => node.read({ to, data, at })
  try {
    const [decimals, description, latest] = await Promise.all([
      ask(encodeFunctionData({ abi, functionName: 'decimals' })),
      ask(encodeFunctionData({ abi, functionName: 'description' })),
      ask(encodeFunctionData({ abi, functionName: 'latestRoundData' })),
    ])
    const round = decoded(() => decodeFunctionResult({ abi, functionName: 'latestRoundData', data: bytesOf(latest) }))
    if (!round) return 'invalid'
    const args = [round[0]] as const
    const again = await ask(encodeFunctionData({ abi, functionName: 'getRoundData', args }))
    return (
      decoded(() => ({
        decimals: decodeFunctionResult({ abi, functionName: 'decimals', data: bytesOf(decimals) }),
        description: decodeTokenText(description),
        latest: round,
        again: decodeFunctionResult({ abi, functionName: 'getRoundData', data: bytesOf(again) }),
      })) ?? 'invalid'
    )
  } catch {
    // A feed that reverts and a node without the state answer in words that only they know.
    return 'unanswered'
  }
}

function bytesOf(answer: unknown): Hex {
  if (isHex(answer)) return answer
  throw new Error('It is not hex.')
}

function decoded<T>(decode: () => T): T | null {
  try {
    return decode()
  } catch {
    return null
  }
}
