'use client'
import { shortHex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import { FlowButton } from '../../transactions/button/flow-button'
import { Confirmed } from '../../ui/form/confirmed'
import { useWallet } from '../../wallet/use-wallet'
import type { AttestPanelProps } from './attest-panel-props'
import { keepCollected, readCollected } from './collected-approvals'
import { Denial } from './denial'
import { PasteApproval } from './paste-approval'
import { SignOnly } from './sign-only'
import type { ApprovalSubject, SignedApproval } from './signed-approval'
import { attestPanel as words } from './words/attest-panel'

/** An attester's decision, open until the release: to sign and post, to sign and hand on, or to deny. */
export function AttestPanel(props: AttestPanelProps) {
  const { campaign, submission, attesters, threshold } = props
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const given = submission.approvals.map(({ attester }) => attester)
  const denied = submission.denials.map(({ attester }) => attester)
  const hasApproved = account !== null && given.includes(account)
  const hasDenied = account !== null && denied.includes(account)
  // Approvals and denials are taken until the release, also while the challenge runs.
  const isOpen = submission.outcome === 'pending' || submission.outcome === 'approved'
  const isAttester = account !== null && attesters.includes(account)
  const canDeny = isOpen && isAttester && !hasDenied
  return (
    <section className="panel flex flex-col gap-4" aria-label={`${words.title}: ${campaign.title}`}>
      <h3 className="font-medium">{words.title}</h3>
      <p className="text-soft text-sm">
        {words.progress(given.length, threshold)} {given.length >= threshold && words.enough}{' '}
        {isOpen && given.length <= threshold && words.more}
      </p>
      {hasApproved && (
        <p className="notice notice-good">
          {words.done} {isOpen && words.until}
        </p>
      )}
      {hasDenied && <p className="notice">{words.denied}</p>}
      {!isOpen && <p className="text-soft text-sm">{words.closed}</p>}
      {isOpen && !isAttester && <p className="notice">{words.notAttester}</p>}
      <Approval {...props} isAvailable={canDeny && !hasApproved} said={[...given, ...denied]} />
      <Denial {...props} isAvailable={canDeny} />
    </section>
  )
}

type ApprovalProps = AttestPanelProps & {
  isAvailable: boolean
  /** Attesters who approved or denied already. */
  said: readonly string[]
}

function Approval({ chain, campaign, milestone, submission, attesters, isAvailable, said }: ApprovalProps) {
  const subject: ApprovalSubject = {
    campaign: campaign.id,
    milestone: milestone.index,
    submission: submission.number,
    evidence: submission.evidence,
  }
  const [collected, setCollected] = useState<readonly SignedApproval[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a subject is told by its campaign and submission number
  useEffect(() => setCollected(readCollected(subject)), [subject.campaign, subject.submission])
  const waiting = collected.filter(({ signer }) => !said.includes(signer))
  const keep = (next: readonly SignedApproval[]): void => {
    setCollected(next)
    keepCollected(subject, next)
  }
  return (
    <>
      <Confirmed sentence={words.read} isAvailable={isAvailable}>
        {(isSure) => (
          <>
            <FlowButton
              chain={chain}
              kind="ink"
              label={words.sign}
              hint={words.signHint}
              disabled={!isSure}
              isAvailable={isAvailable}
              scope={`approve:${campaign.id}:${submission.number}`}
              title={words.flowTitle(milestone.index + 1, campaign.title)}
              steps={async ({ runtime, account: signer }) => {
                const { postApprovalSteps, signApproval } = await import('./approval-steps')
                const own = await signApproval(runtime, signer, subject)
                return postApprovalSteps(runtime, [...waiting, own])
              }}
            />
            {isAvailable && <SignOnly {...{ chain, subject }} disabled={!isSure} />}
          </>
        )}
      </Confirmed>
      {isAvailable && (
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
    </>
  )
}
