'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { AttesterTask } from '@commonweight/domain/views/account'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { Confirmed } from '../../ui/form/confirmed'
import { useWallet } from '../../wallet/use-wallet'
import { Denial } from './denial'
import { PasteApproval } from './paste-approval'
import { SignOnly } from './sign-only'
import {
  type ApprovalSubject,
  isSameSubject,
  parseApproval,
  type SignedApproval,
  stringifyApproval,
} from './signed-approval'
import { attestPanel as words } from './words'

export type AttestPanelProps = {
  chain: SiteChain
  campaign: Pick<CampaignView, 'id' | 'title'>
  milestone: AttesterTask['milestone']
  submission: AttesterTask['submission']
  attesters: AttesterTask['attesters']
  threshold: number
}

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: campaign and submission number identify a subject
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
            {isAvailable && (
              <SignOnly
                chain={chain}
                title={words.yours}
                disabled={!isSure}
                sign={async (runtime, signer) => {
                  const { signApproval } = await import('./approval-steps')
                  return stringifyApproval(await signApproval(runtime, signer, subject))
                }}
              />
            )}
            <FlowButton
              chain={chain}
              kind="plain"
              label={words.own}
              hint={words.ownHint}
              disabled={!isSure}
              isAvailable={isAvailable}
              scope={`approve-own:${campaign.id}:${submission.number}`}
              title={words.flowTitle(milestone.index + 1, campaign.title)}
              steps={async ({ runtime, account: signer }) => {
                const { ownApprovalSteps } = await import('./approval-steps')
                return ownApprovalSteps(runtime, signer, subject)
              }}
            />
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
          <PasteApproval
            chain={chain}
            subject={subject}
            attesters={attesters}
            onApproval={(next) => keep([...collected, next])}
          />
        </details>
      )}
    </>
  )
}

/** Signatures of other attesters for one submission, kept in this browser. */
function readCollected(subject: ApprovalSubject): SignedApproval[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(subject)) ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.flatMap((text) => parseApproval(String(text)) ?? []).filter((found) => isSameSubject(found, subject))
  } catch {
    return []
  }
}

/** Keeps them; without storage they last as long as the page. */
function keepCollected(subject: ApprovalSubject, approvals: readonly SignedApproval[]): void {
  try {
    window.localStorage.setItem(keyOf(subject), JSON.stringify(approvals.map(stringifyApproval)))
  } catch {
    // The page's own state still holds them.
  }
}

function keyOf({ campaign, submission }: ApprovalSubject): string {
  return `commonweight.approvals.1:${campaign}:${submission}`
}
