import type { Hex } from '@commonweight/domain/hex'
import type { SubmissionView } from '@commonweight/domain/views/milestone'
import { percentText, shareOf } from '../../format/number'
import { type Fact, Facts } from '../../ui/facts'
import { Hash } from '../../ui/hash'
import { listing } from '../../ui/listing/words'
import { Moment } from '../../ui/moment'
import { Notice } from '../../ui/notice'
import { TxLink } from '../../ui/tx-link'
import { outcomes } from '../../ui/words'
import { ManifestDetails } from './manifest-details'
import { readEvidence } from './read-evidence'
import { Objections, SubmissionWords } from './submission-words'
import { submission as words } from './words'

type SubmissionDetailsProps = {
  campaign: Hex
  submission: SubmissionView
  threshold: number
  now: number
  explorerTxUrl: string | null
  /** One level below the heading that it stands under. */
  heading: 'h3' | 'h4'
}

const evidenceWords = {
  missing: words.missing,
  withheld: listing.withheldShort,
  unreadable: words.invalid,
} as const

/** One submission: its manifest, who approved, and whether backers object. */
export async function SubmissionDetails(props: SubmissionDetailsProps) {
  const { submission, heading: Heading } = props
  const evidence = await readEvidence(submission.evidence)
  const { number, outcome } = submission
  return (
    <div className="mt-4 rounded-md border border-line bg-lift p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-4 text-sm">
        <Heading className="font-medium">{words.title(number)}</Heading>
        <span className="text-soft">{outcomes[outcome]}</span>
      </div>
      <div className="mt-3">
        <Facts facts={factsOf(props)} />
      </div>
      {evidence.kind === 'read' && <ManifestDetails manifest={evidence.manifest} />}
      {evidence.kind !== 'read' && (
        <div className="mt-4">
          <Notice tone="wait">
            {evidenceWords[evidence.kind]} <span className="num text-xs break-all">{submission.evidence}</span>
          </Notice>
        </div>
      )}
    </div>
  )
}

function factsOf({ campaign, submission, threshold, now, explorerTxUrl }: SubmissionDetailsProps): Fact[] {
  const { submittedAt, txHash, evidenceCid, approvals, denials, challengeEndsAt, objections } = submission
  const said = <Said extends { attester: Hex; at: number; txHash: Hex }>(words: readonly Said[]) => (
    <SubmissionWords
      campaign={campaign}
      submission={submission.number}
      explorerTxUrl={explorerTxUrl}
      said={words.map(({ attester, ...word }) => ({ account: attester, ...word }))}
    />
  )
  return [
    {
      label: words.submitted,
      value: (
        <>
          <Moment at={submittedAt} withClock /> · <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} />
        </>
      ),
    },
    { label: words.manifest, value: <Hash value={evidenceCid} href={`/ipfs/${evidenceCid}`} /> },
    {
      label: words.approvals(approvals.length, threshold),
      value: approvals.length === 0 ? <span className="text-faint">{words.noneYet}</span> : said(approvals),
    },
    ...(denials.length > 0 ? [{ label: words.denials, value: said(denials) }] : []),
    ...(challengeEndsAt > 0
      ? [
          {
            label: challengeEndsAt > now ? words.challenge : words.challengeOver,
            value: <Moment at={challengeEndsAt} withClock />,
          },
        ]
      : []),
    ...(challengeEndsAt > 0 || objections.length > 0
      ? [
          {
            label: words.vetoes,
            value: (
              <>
                {vetoText(submission)}
                <Objections campaign={campaign} submission={submission} explorerTxUrl={explorerTxUrl} />
              </>
            ),
          },
        ]
      : []),
  ]
}

function vetoText({ vetoes, vetoThreshold }: SubmissionView): string {
  if (vetoThreshold === 0n) return words.noVeto
  return words.vetoShare(percentText(shareOf(vetoes, vetoThreshold)))
}
