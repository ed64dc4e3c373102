'use client'
import { useEffect, useState } from 'react'
import { shortHex } from '../format/short-hex'
import { evidence } from '../messages/evidence'
import { useWallet } from '../wallet/use-wallet'
import { keepCollected, readCollected } from './attest/collected-approvals'
import { PasteApproval } from './attest/paste-approval'
import { SignOnly } from './attest/sign-only'
import type { ApprovalSubject, SignedApproval } from './attest/signed-approval'
import type { AttestPanelProps } from './props/attest-panel-props'
import { ActionButton } from './ui/action-button'
import { Confirmed } from './ui/confirmed'

const words = evidence.attest

/** An attester's one decision: to sign and post, or to sign and hand on. */
export function AttestPanel(props: AttestPanelProps) {
  const { chain, campaign, milestone, submission, attesters, threshold } = props
  const wallet = useWallet()
  const subject: ApprovalSubject = {
    campaign: campaign.id,
    milestone: milestone.index,
    submission: submission.number,
    evidence: submission.evidence,
  }
  const [collected, setCollected] = useState<readonly SignedApproval[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a subject is told by its campaign and submission number
  useEffect(() => setCollected(readCollected(subject)), [subject.campaign, subject.submission])
  const account = wallet.status === 'connected' ? wallet.account : null
  const given = submission.approvals.map(({ attester }) => attester)
  const denied = submission.denials.map(({ attester }) => attester)
  const hasApproved = account !== null && given.includes(account)
  const hasDenied = account !== null && denied.includes(account)
  const isPending = submission.outcome === 'pending'
  const canApprove = isPending && account !== null && attesters.includes(account) && !hasApproved && !hasDenied
  const waiting = collected.filter(({ signer }) => !given.includes(signer) && !denied.includes(signer))
  const keep = (next: readonly SignedApproval[]): void => {
    setCollected(next)
    keepCollected(subject, next)
  }
  return (
    <section className="panel flex flex-col gap-4" aria-label={`${words.title}: ${campaign.title}`}>
      <h3 className="font-medium">{words.title}</h3>
      <p className="text-soft text-sm">{words.progress(given.length, threshold)}</p>
      {hasApproved && <p className="notice notice-good">{words.done}</p>}
      {hasDenied && <p className="notice">{words.denied}</p>}
      {!isPending && <p className="text-soft text-sm">{words.enough}</p>}
      {isPending && !hasApproved && !hasDenied && !canApprove && <p className="notice">{words.notAttester}</p>}
      <Confirmed sentence={words.read} isAvailable={canApprove}>
        {(isSure) => (
          <>
            <ActionButton
              chain={chain}
              kind="ink"
              label={words.sign}
              hint={words.signHint}
              disabled={!isSure}
              isAvailable={canApprove}
              request={{
                scope: `approve:${campaign.id}:${submission.number}`,
                title: words.flowTitle(milestone.index + 1, campaign.title),
                steps: async ({ runtime, account: signer }) => {
                  const { postApprovalSteps, signApproval } = await import('./steps/approval-steps')
                  const own = await signApproval(runtime, signer, subject)
                  return postApprovalSteps(runtime, [...waiting, own])
                },
              }}
            />
            {canApprove && <SignOnly {...{ chain, subject }} disabled={!isSure} />}
          </>
        )}
      </Confirmed>
      {canApprove && (
        <details>
          <summary className="min-h-11 cursor-pointer text-sm underline underline-offset-4">{words.collected}</summary>
          <ul className="num text-xs">
            {waiting.map(({ signer }) => (
              <li key={signer}>{shortHex(signer)}</li>
            ))}
          </ul>
          <PasteApproval {...{ chain, subject, attesters }} onApproval={(next) => keep([...collected, next])} />
        </details>
      )}
    </section>
  )
}
