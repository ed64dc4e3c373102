'use client'
import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { ChainReport, ComputedReport, RecomputeReport } from '@commonweight/recompute/recompute-report'
import { type ReactNode, useEffect, useState } from 'react'
import { fixed18 } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { CampaignVerdicts } from './campaign-verdicts'
import { ComputedClaims } from './computed-claims'
import type { RecomputePanelProps } from './recompute-panel-props'
import { useEntries } from './use-entries'
import { report as words } from './words/report'

type ReportProps = RecomputePanelProps & { report: RecomputeReport }

/** What a recomputation found: how many campaigns agree with the chain, and exactly what does not. */
export function Report({ report, ...given }: ReportProps) {
  const { block, time, chain, computed, inputs } = report
  const campaigns = (computed ?? chain)?.campaigns.map(({ campaign }) => campaign) ?? []
  const props = { ...given, entries: useEntries(given, campaigns) }
  return (
    <div className="space-y-6">
      {chain && <ChainVerdict {...props} report={chain} isOnly={computed === null} />}
      {computed && <ComputedVerdict {...props} report={computed} />}
      <p className="text-xs text-faint">{words.readAt(String(block), dateTimeText(time))}</p>
      <InputsDownload round={props.round.id} inputs={inputs} />
    </div>
  )
}

function ChainVerdict({ report, isOnly, ...props }: RecomputePanelProps & { report: ChainReport; isOnly: boolean }) {
  const { campaigns, totals } = report
  const isSame = totals.length === 0 && campaigns.every(({ differences }) => differences.length === 0)
  return (
    <Verdict
      title={isOnly ? null : words.chainTitle}
      campaigns={campaigns}
      isSame={isSame}
      text={isSame ? words.chainAgrees : words.chainDiffers}
      lines={totals.map(({ what, ours, chain: theirs }) =>
        words.different(words.totals[what], figureOf(what, ours, props.round), figureOf(what, theirs, props.round)),
      )}
      {...props}
    />
  )
}

function ComputedVerdict({ report, ...props }: RecomputePanelProps & { report: ComputedReport }) {
  const { campaigns, parts, configuration, executes, claims } = report
  const isKnown = configuration !== null
  const isSame = isKnown && parts.length === 0 && campaigns.every(({ differences }) => differences.length === 0)
  const notes = [
    isKnown ? mechanismText(configuration) : words.noConfiguration,
    executes ? words.executes : words.doesNotExecute,
    words.codeNote,
  ]
  return (
    <Verdict
      title={words.computedTitle}
      campaigns={campaigns}
      isSame={isSame}
      text={`${isSame ? words.computedAgrees : isKnown ? words.computedDiffers : ''} ${notes.join(' ')}`.trim()}
      lines={parts.map(({ what, ours, chain }) => words.different(words.parts[what], ours, chain))}
      {...props}
    >
      <ComputedClaims claims={claims} {...props} />
    </Verdict>
  )
}

type VerdictProps = RecomputePanelProps & {
  title: string | null
  campaigns: ChainReport['campaigns']
  isSame: boolean
  text: string
  /** What differs in the round as a whole. */
  lines: string[]
  children?: ReactNode
}

function Verdict({ title, campaigns, isSame, text, lines, children, ...props }: VerdictProps) {
  const agreeing = campaigns.filter(({ differences }) => differences.length === 0).length
  return (
    <section className="space-y-3" aria-label={title ?? words.chainTitle} data-agrees={isSame}>
      {title && <h3 className="text-base font-medium">{title}</h3>}
      <div role="status" className={`notice ${isSame ? 'notice-good' : 'notice-bad'} space-y-1`}>
        <p className="font-medium">
          {campaigns.length === 0 ? words.empty : words.agree(String(agreeing), String(campaigns.length))}
        </p>
        <p className="wrap-anywhere">{text}</p>
        {lines.length > 0 && (
          <ul className="num list-disc pl-5 text-xs wrap-anywhere">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {campaigns.length > 0 && (
        <CampaignVerdicts campaigns={campaigns} isOpen={agreeing < campaigns.length} {...props} />
      )}
      {children}
    </section>
  )
}

function figureOf(
  what: ChainReport['totals'][number]['what'],
  value: string,
  { token }: RecomputePanelProps['round'],
): string {
  if (what === 'weight' || what === 'minimum') return fixed18(BigInt(value), 18)
  return what === 'pool' || what === 'cap' || what === 'claimed' ? tokenAmount(BigInt(value), token) : value
}

/** "Computed by pairwise (threshold 7.5)." */
function mechanismText({ type: _, mechanism, ...numbers }: RoundConfiguration): string {
  const named = Object.entries(numbers).map(([name, value]) => `${name} ${value}`)
  return words.mechanism(mechanism, named.join(', '))
}

/** What was computed from, as a file whose bytes have the digest that is shown. */
function InputsDownload({ round, inputs }: { round: number; inputs: RecomputeReport['inputs'] }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([inputs.bytes], { type: 'application/json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [inputs])
  return (
    <p className="text-xs text-soft">
      <a
        href={address}
        download={`round-${round}-inputs.json`}
        className="target mr-4 text-sm underline decoration-line-strong hover:decoration-ink"
      >
        {words.download}
      </a>
      {words.digest} <span className="num break-all">{inputs.digest}</span>
    </p>
  )
}
