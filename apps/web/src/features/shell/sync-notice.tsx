import type { HeadView } from '@commonweight/domain/views/indexer'
import { dateTimeText } from '../../format/time'
import { readChainTip } from '../../server/freshness/chain-tip'
import { lastLook } from '../../server/freshness/look'
import { type SyncState, syncState } from '../../server/freshness/sync-state'
import { Notice } from '../../ui/notice'
import { shell } from './words/shell'

/** Warns if the pages are behind the chain, or if it is not certain that their figures are right. */
export function SyncNotice({ head }: { head: HeadView | null }) {
  const text = sentence(syncState(head, readChainTip(), lastLook()))
  if (!text) return null
  return (
    <div className="page pt-4">
      <Notice tone="wait">{text}</Notice>
    </div>
  )
}

function sentence(state: SyncState): string | null {
  switch (state.kind) {
    case 'current':
      return null
    case 'empty':
      return shell.empty
    case 'behind':
      return shell.behind(Number(state.blocks), dateTimeText(state.readAt))
    case 'chain-silent':
      return shell.chainSilent(dateTimeText(state.readAt))
    case 'differs':
      return shell.differs(dateTimeText(state.since))
    case 'uncompared':
      return shell.uncompared(dateTimeText(state.since))
  }
}
