'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { useEffect, useRef, useState } from 'react'
import { fixed9, fixed18 } from '../../../format/number'
import { tokenAmount } from '../../../format/token-amount'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useFlowControl } from '../../../transactions/use-flow-control'
import { useWallet } from '../../../wallet/use-wallet'
import { explainGift, type GiftChange, type GiftExplanation, readGiftFacts } from './explain-gift'
import { giftExplained as words } from './words'

export type GiftReportProps = { chain: SiteChain; campaign: { id: Hex; token: TokenView } }

type Found = GiftExplanation | { kind: 'unreadable' }

/** What the connected account's gifts changed in the campaign's match, figure by figure. */
export function GiftReport({ chain, campaign }: GiftReportProps) {
  const { connect, isPreparing, problem } = useFlowControl(chain)
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const { found, again } = useExplanation(chain, campaign.id, account)
  const asked = useRef(false)
  useEffect(() => {
    if (account || asked.current) return
    asked.current = true
    void connect()
  }, [account, connect])
  return (
    <section className="mt-2" aria-labelledby="own-match" data-explained={found?.kind ?? 'reading'}>
      <h3 id="own-match" className="font-medium">
        {words.title}
      </h3>
      <p className="mt-1 text-sm text-soft">{words.lead}</p>
      <div className="mt-3 text-sm" role="status">
        {account && !found && <p className="text-faint">{words.reading}</p>}
        {found && found.kind !== 'explained' && <p>{SENTENCES[found.kind]}</p>}
        {found?.kind === 'explained' && <Changes change={found.change} token={campaign.token} />}
      </div>
      {problem && (
        <p className="problem mt-2" role="alert">
          {problem}
        </p>
      )}
      {(!account || found?.kind === 'unreadable') && (
        <button
          type="button"
          className="btn mt-3"
          disabled={isPreparing}
          onClick={() => (account ? again() : void connect())}
        >
          {account ? words.retry : words.again}
        </button>
      )}
    </section>
  )
}

const SENTENCES = {
  nothing: words.nothing,
  uncounted: words.uncounted,
  'too-many': words.tooMany,
  unreadable: words.unreadable,
} as const

function useExplanation(chain: SiteChain, campaign: Hex, account: Hex | null) {
  const [state, setState] = useState<{ account: Hex; found: Found } | null>(null)
  const [version, setVersion] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to read again
  useEffect(() => {
    if (!account) return
    let isStale = false
    const read = async (): Promise<Found> => {
      const runtime = await loadRuntime(chain)
      const facts = await readGiftFacts({ runtime, account, campaign })
      return facts ? explainGift(facts) : { kind: 'nothing' }
    }
    read()
      .catch((): Found => ({ kind: 'unreadable' }))
      .then((found) => !isStale && setState({ account, found }))
    return () => {
      isStale = true
    }
  }, [chain, campaign, account, version])
  const again = (): void => {
    setState(null)
    setVersion((count) => count + 1)
  }
  return { found: state?.account === account ? state.found : null, again }
}

type Row = { label: string; change: { without: bigint; with: bigint }; text: (value: bigint) => string }

function Changes({ change, token }: { change: GiftChange; token: TokenView }) {
  const money = (value: bigint): string => tokenAmount(value, token, 'exact')
  const { rows, table } = words
  const all: Row[] = [
    { label: rows.counted, change: change.counted, text: fixed18 },
    { label: rows.root, change: change.root, text: fixed9 },
    { label: rows.sumRoots, change: change.sumRoots, text: fixed9 },
    { label: rows.sumSquares, change: change.sumSquares, text: fixed18 },
    { label: rows.weight, change: change.weight, text: fixed18 },
    { label: rows.match, change: change.match, text: money },
    ...(change.others.with === change.others.without
      ? []
      : [{ label: rows.others, change: change.others, text: money }]),
  ]
  const rise = change.match.with - change.match.without
  const taken = change.others.without - change.others.with
  return (
    <>
      <p data-rise={rise.toString()}>
        {words.brought(money(rise))} {taken > 0n && words.shared(money(taken))} {words.estimate}
      </p>
      <div className="mt-3 overflow-x-auto">
        <table className="table" aria-label={table.label}>
          <thead>
            <tr>
              <th scope="col">{table.what}</th>
              <th scope="col" className="right">
                {table.without}
              </th>
              <th scope="col" className="right">
                {table.with}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ label, change: { without, with: after }, text }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="num right">{text(without)}</td>
                <td className="num right">{text(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
