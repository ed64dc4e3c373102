import { parseRewardList, type RewardList } from '@commonweight/domain/documents/reward-list'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { rewardTree } from '@commonweight/recompute/reward-tree'
import { type AirdropState, getAirdrop } from '@commonweight/sdk/read/get-airdrop'
import { getAirdropClaimed } from '@commonweight/sdk/read/get-airdrop-claimed'
import type { SiteChain } from '../../site-chain'
import { loadRuntime } from '../../transactions/load-runtime'

/** The list whose root stands on the chain. */
export type ProvenList = { cid: string; count: number }

/** What the list gives the account in all, with the proof, and what it was paid of that. */
export type OwnLine = { account: Hex; total: bigint; proof: Hex[]; paid: bigint }

/** @property token Null: the site does not list it. @property now The chain's time, Unix seconds. */
export type RewardState = {
  state: AirdropState
  token: TokenView | null
  now: number
  list: ProvenList | null
  line: OwnLine | null
}

/** @property lists Addresses of documents that may be its list. */
type Input = { chain: SiteChain; airdrop: Hex; lists: readonly string[]; account: Hex | null }

/** Reads a reward from the chain, and its list from the first document that has its root; null: there is no reward. */
export async function readRewardState({ chain, airdrop, lists, account }: Input): Promise<RewardState | null> {
  const runtime = await loadRuntime(chain)
  const { deployment } = chain
  const [state, now] = await Promise.all([getAirdrop(runtime.client, { deployment, airdrop }), runtime.readTime()])
  if (!state) return null
  const token = chain.tokens.find(({ address }) => address === state.token) ?? null
  if (state.kind === 'campaign') return { state, token, now, list: null, line: null }
  const proven = await findList(lists, state.source)
  if (!proven) return { state, token, now, list: null, line: null }
  const { cid, document, tree } = proven
  const list = { cid, count: document.lines.length }
  const index = account ? document.lines.findIndex((each) => each.account === account) : -1
  const own = document.lines[index]
  if (!account || !own) return { state, token, now, list, line: null }
  const paid = await getAirdropClaimed(runtime.client, { deployment, airdrop, account })
  return { state, token, now, list, line: { account, total: BigInt(own.total), proof: tree.proofOf(index), paid } }
}

async function findList(lists: readonly string[], root: Hex) {
  for (const cid of new Set(lists)) {
    const document = await loadList(cid)
    const tree = document && rewardTree(document.lines)
    if (document && tree?.root === root) return { cid, document, tree }
  }
  return null
}

/** Null where the site has no such document, or it is no list. */
async function loadList(cid: string): Promise<RewardList | null> {
  try {
    const response = await fetch(`/ipfs/${encodeURIComponent(cid)}`)
    return response.ok ? parseRewardList(await response.json()) : null
  } catch {
    return null
  }
}
