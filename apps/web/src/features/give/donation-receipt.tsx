'use client'
import { dateTimeText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../../transactions/flow'
import { useRefreshWhenCounted } from '../../transactions/status/use-refresh-when-counted'
import { dismissFlow } from '../../transactions/store/flow-visibility'
import { flowStatus as flowWords } from '../../transactions/words/flow-status'
import { stateWords } from '../../transactions/words/state-words'
import { donationReceipt as words } from './words/donation-receipt'

/** The receipt of a gift that the chain has confirmed: all facts, with the transaction that proves them. */
export function DonationReceipt({ chain, flow }: { chain: SiteChain; flow: Flow }) {
  useRefreshWhenCounted(flow)
  const { state } = flow
  if (state.status !== 'confirmed' && state.status !== 'counted') return null
  const { hash, blockNumber } = state.mined
  const lines = [
    ...flow.details,
    { label: flowWords.when, value: dateTimeText(Math.floor(flow.createdAtMs / 1000)) },
    { label: flowWords.from, value: flow.account },
    { label: flowWords.block, value: blockNumber.toString() },
    { label: flowWords.finality, value: flowWords.depth(state.depth) },
    { label: flowWords.transaction, value: hash },
  ]
  return (
    <div className="mt-4" data-receipt={hash}>
      <p className="notice notice-good" role="status" aria-live="polite" data-status={state.status}>
        <strong className="font-medium">{words.thanks}</strong> {stateWords[state.status].text}
      </p>
      <dl className="mt-4 flex flex-col gap-2 text-sm">
        {lines.map(({ label, value }) => (
          <div key={label} className="border-b border-line pb-2">
            <dt className="text-faint text-xs">{label}</dt>
            <dd className="num text-xs break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {chain.explorerTxUrl && (
        <a className="mt-2 inline-flex min-h-11 items-center text-sm underline" href={`${chain.explorerTxUrl}${hash}`}>
          {flowWords.transaction}
        </a>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <a className="btn" href={`/receipts/${hash}`}>
          {words.permanent}
        </a>
        <a className="btn" href={`/me/${flow.account}`}>
          {words.mine}
        </a>
        <button type="button" className="btn btn-quiet" onClick={() => dismissFlow(flow.id)}>
          {words.again}
        </button>
      </div>
    </div>
  )
}
