import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'
import { countedOf } from '@commonweight/qf/chain/tally'
import { matchShareOf } from '@commonweight/qf/explain/match-share-of'
import { contractRefusal } from '@commonweight/sdk/call/contract-refusal'
import type { Client } from 'viem'
import { getBlockNumber, getChainId } from 'viem/actions'
import { untilText } from './account-claims'
import { type Claim, keyOf, type Parts, type ShareClaim, subjectOf } from './claim'
import { logReader } from './log-reader'
import { type ViewReader, viewReader } from './read-view'
import { sumReader } from './sum-reader'

/** One figure that differs. `chain` is null where the chain has nothing of the kind. */
export type PageDifference = { key: string; subject: readonly string[]; page: string; chain: string | null }

/** @property block Where the chain was read. @property figures How many were compared. */
export type PageReport = { block: bigint; figures: number; differences: PageDifference[] }

/** The node is of another chain, or does not have the state of the page's block. */
export class PageCheckError extends BaseError {
  override readonly name = 'PageCheckError'

  constructor(
    readonly reason: 'wrong-chain' | 'no-state',
    options: { cause?: unknown } = {},
  ) {
    super(reason, options)
  }
}

export type CheckClaimsParameters = {
  client: Client
  deployment: Deployment
  claims: readonly Claim[]
  /** The newest block that the page's figures may be of. */
  block: bigint
  onProgress?: (done: number, all: number) => void
}

/** Figures that are read at the same time. */
const WIDTH = 12
/** A page is read from the database while blocks come: its figures may be of one of these blocks next to its own. */
const NEAR_BLOCKS = [1n, 2n, 3n, -1n]

/**
 * Reads each figure of a page again and compares it. A figure that differs at the page's block is read again at the
 * blocks next to it, which came while the page was made.
 * @throws PageCheckError; LogsUnavailableError
 */
export async function checkClaims(parameters: CheckClaimsParameters): Promise<PageReport> {
  const { client, deployment, claims, block } = parameters
  const [chainId, latest] = await Promise.all([getChainId(client), getBlockNumber(client, { cacheTime: 0 })])
  if (chainId !== deployment.chainId) throw new PageCheckError('wrong-chain')
  if (latest < block) throw new PageCheckError('no-state')
  const figures = claims.reduce((sum, { parts }) => sum + Object.keys(parts).length, 0)
  let open = await compareAt(parameters, claims, block)
  for (const near of NEAR_BLOCKS.map((distance) => block + distance)) {
    if (open.length === 0 || near > latest || near < 0n) continue
    const again = await compareAt(
      { ...parameters, onProgress: () => undefined },
      [...new Set(open.map(({ claim }) => claim))],
      near,
    )
    open = open.filter((one) => again.some(({ claim, part }) => claim === one.claim && part === one.part))
  }
  // A wallet may have been switched meanwhile; the contracts have the same addresses on many chains.
  if ((await getChainId(client)) !== deployment.chainId) throw new PageCheckError('wrong-chain')
  return {
    block,
    figures,
    differences: open.map(({ claim, part, chain }) => ({
      key: keyOf(claim, part),
      subject: subjectOf(claim),
      page: claim.parts[part as keyof typeof claim.parts] ?? '',
      chain,
    })),
  }
}

type Found = { claim: Claim; part: string; chain: string | null }

async function compareAt(
  { client, deployment, onProgress }: CheckClaimsParameters,
  claims: readonly Claim[],
  block: bigint,
): Promise<Found[]> {
  const views = viewReader(client, deployment, block)
  const logs = logReader(client, deployment)
  const sums = await sumReader({ client, deployment, block, views }, claims)
  const answerOf = (claim: Claim): Promise<Parts> => {
    if (claim.kind === 'view') return viewParts(views, claim)
    if (claim.kind === 'log') return logs(claim)
    return claim.kind === 'sum' ? sums(claim) : shareParts(views, claim)
  }
  const found: Found[] = []
  for (let from = 0; from < claims.length; from += WIDTH) {
    const some = claims.slice(from, from + WIDTH)
    const answers = await Promise.all(some.map((claim) => withoutReverts(answerOf(claim))))
    for (const [i, claim] of some.entries()) {
      for (const [part, page] of Object.entries(claim.parts)) {
        const chain = answers[i]?.[part] ?? null
        if (chain !== page) found.push({ claim, part, chain })
      }
    }
    onProgress?.(Math.min(from + WIDTH, claims.length), claims.length)
  }
  return found
}

/** A contract that refuses has no such thing. Any other error is the node's. */
async function withoutReverts(answer: Promise<Parts>): Promise<Parts> {
  try {
    return await answer
  } catch (error) {
    if (contractRefusal(error)) return {}
    throw new PageCheckError('no-state', { cause: error })
  }
}

async function viewParts(views: ViewReader, claim: Extract<Claim, { kind: 'view' }>): Promise<Parts> {
  const answer = await views(claim.contract, claim.view, claim.args)
  return claim.view === 'operatorUntil' ? { '': untilText(BigInt(answer[''] ?? 0)) } : answer
}

async function shareParts(views: ViewReader, { subject, amount, countedBps }: ShareClaim): Promise<Parts> {
  const [campaign, donor, round] = subject
  const [totals, tally, measure, given] = await Promise.all([
    views('matchingRounds', 'roundOf', [round]),
    views('campaigns', 'tallyOf', [campaign]),
    views('campaigns', 'measureOf', [campaign]),
    views('campaigns', 'donorOf', [campaign, donor]),
  ])
  const decimals = Number(totals.decimals)
  const match = matchShareOf(
    {
      pool: BigInt(totals.pool ?? 0),
      cap: BigInt(totals.cap ?? 0),
      weight: BigInt(totals.weight ?? 0),
      pinned: Number(totals.pinned),
      decimals,
    },
    {
      tally: { sumRoots: BigInt(tally.sumRoots ?? 0), sumSquares: BigInt(tally.sumSquares ?? 0) },
      total: BigInt(given.counted ?? 0),
      part: countedOf(BigInt(amount), BigInt(countedBps), decimals),
      minimum: BigInt(measure.minimum ?? 0),
    },
  )
  return { match: String(match) }
}
