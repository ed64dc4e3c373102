import { type CanonicalDocument, canonicalDocument } from '@commonweight/domain/canonical'
import { parseRewardList } from '@commonweight/domain/documents/reward-list'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { rewardTree } from '@commonweight/recompute/reward-tree'
import type { Issue } from '../../ui/form/issue'
import { readList } from './read-list'

type Read = { root: Hex; document: CanonicalDocument; sum: bigint }

/** The document of a CSV of accounts and amounts and the root of its tree, or every line that is wrong. */
export async function readRewardList(text: string, token: TokenView): Promise<Read | { issues: Issue[] }> {
  const read = readList(text, token)
  if (!('lines' in read)) return read
  const list = parseRewardList({ type: 'commonweight/reward-list/1', lines: read.lines })
  return { root: rewardTree(list.lines).root, document: await canonicalDocument(list), sum: read.sum }
}
