'use client'
import { prepareSweepToken } from '@commonweight/sdk/prepare/donations/sweep'
import { useEffect, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { FlowButton } from '../../transactions/button/flow-button'
import { useFlow } from '../../transactions/store/use-flow'
import { Facts } from '../../ui/facts'
import type { DepositState, DepositTarget, Lying } from './deposit-state'
import { sweepBySite } from './fetch-deposit'
import { deposit as words } from './words'

const { watch } = words

export type LyingMoneyProps = DepositTarget & {
  lying: Lying
  phase: DepositState['phase']
  onDone: () => void
}

/** Money at a deposit address: where it goes, and the call that brings it there, by this site or by anyone. */
export function LyingMoney({ chain, campaign, account, lying, phase, onDone }: LyingMoneyProps) {
  const { token, isOwn, isRelayed } = lying
  const amount = tokenAmount(BigInt(lying.amount), token, 'exact')
  const isGift = isOwn && phase !== 'closed'
  const sweep = { campaign: campaign.id, beneficiary: account, token: token.address }
  const scope = `sweep:${campaign.id}:${account}:${token.address}`
  const flow = useFlow(scope)
  const status = flow?.state.status
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when the flow has ended
  useEffect(() => {
    if (status === 'counted') onDone()
  }, [status])
  const call = prepareSweepToken({ deployment: chain.deployment, ...sweep })
  const isWaiting = isOwn && phase === 'early'
  const title = isGift ? watch.giveFlow(amount) : watch.returnFlow(amount)
  return (
    <section className="panel space-y-3 text-sm" aria-label={title} data-lying={token.address}>
      <p className="font-medium">{watch.arrived(amount)}</p>
      <p>{whereTo({ isOwn, isRelayed, phase, symbol: campaign.token.symbol })}</p>
      {isRelayed && !isWaiting && (
        <BySite isAtOnce={isGift} key={lying.amount} sweep={() => sweepBySite(sweep)} onDone={onDone} />
      )}
      {!isWaiting && (
        <>
          <FlowButton
            chain={chain}
            kind="plain"
            label={isGift ? watch.give : watch.giveBack}
            scope={scope}
            title={title}
            token={token.address}
            steps={async () => [{ kind: 'main', label: title, call }]}
          />
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
              {watch.call}
            </summary>
            <Facts facts={[{ label: watch.contract, value: <span className="wrap-anywhere">{call.to}</span> }]} />
            <p className="mt-2 text-faint">{watch.function}</p>
            <code className="wrap-anywhere">{`sweepToken(${campaign.id}, ${account}, ${token.address})`}</code>
            <p className="mt-2 text-faint">{watch.data}</p>
            <code className="wrap-anywhere">{call.data}</code>
          </details>
        </>
      )}
    </section>
  )
}

type WhereTo = Pick<Lying, 'isOwn' | 'isRelayed'> & { phase: DepositState['phase']; symbol: string }

function whereTo({ isOwn, isRelayed, phase, symbol }: WhereTo): string {
  if (isOwn && phase === 'early') return watch.waitsForOpening
  if (isOwn && phase === 'open') return isRelayed ? watch.weGive : watch.anyoneGives
  const why = isOwn ? watch.late : watch.wrongToken(symbol)
  return `${why} ${watch.anyoneReturns}`
}

/** The site's own way: a gift at once, what goes back on a click. */
function BySite({
  isAtOnce,
  sweep,
  onDone,
}: {
  isAtOnce: boolean
  sweep: () => Promise<string | null>
  onDone: () => void
}) {
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null)
  const ask = async (): Promise<void> => {
    const problem = await sweep().catch(() => watch.noAnswer)
    setSaid({ text: problem ?? watch.siteAsked, isProblem: problem !== null })
    onDone()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each amount that has arrived
  useEffect(() => {
    if (isAtOnce) void ask()
  }, [])
  return (
    <div>
      {!isAtOnce && (
        <button type="button" className="btn btn-ink" disabled={said?.isProblem === false} onClick={() => void ask()}>
          {watch.site}
        </button>
      )}
      {said && (
        <p className={said.isProblem ? 'problem mt-1' : 'hint mt-1'} role="status">
          {said.text}
        </p>
      )}
    </div>
  )
}
