'use client'
import type { RoundConfiguration } from '@commonweight/domain/round-configuration'
import type { ChainReport, ComputedReport, RecomputeReport } from '@commonweight/recompute/recompute-report'
import { fixed18 } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { recompute as words } from '../../messages/recompute'
import type { RecomputePanelProps } from '../props/recompute-panel-props'
import { CampaignVerdicts } from './campaign-verdicts'
import { InputsDownload } from './inputs-download'

type Subject = Omit<RecomputePanelProps, 'chain'>
type ReportProps = Subject & { report: RecomputeReport }

/** What a recomputation found: how many campaigns agree with the chain, and exactly what does not. */
export function Report({ report, ...props }: ReportProps) {
  const { block, time, chain, computed, inputs } = report
  return (
    <div className="space-y-6">
      {chain && <ChainVerdict chain={chain} isOnly={computed === null} {...props} />}
      {computed && <ComputedVerdict computed={computed} {...props} />}
      <p className="text-xs text-faint">{words.readAt(String(block), dateTimeText(time))}</p>
      <InputsDownload round={props.round} inputs={inputs} />
    </div>
  )
}

function ChainVerdict({ chain, isOnly, ...props }: Subject & { chain: ChainReport; isOnly: boolean }) {
  const { campaigns, totals } = chain
  const isSame = totals.length === 0 && campaigns.every(({ differences }) => differences.length === 0)
  return (
    <Verdict
      title={isOnly ? null : words.chainTitle}
      campaigns={campaigns}
      isSame={isSame}
      text={isSame ? words.chainAgrees : words.chainDiffers}
      lines={totals.map(({ what, ours, chain: theirs }) =>
        words.different(words.totals[what], figureOf(what, ours, props), figureOf(what, theirs, props)),
      )}
      {...props}
    />
  )
}

function ComputedVerdict({ computed, ...props }: Subject & { computed: ComputedReport }) {
  const { campaigns, parts, configuration, executes } = computed
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
    />
  )
}

type VerdictProps = Subject & {
  title: string | null
  campaigns: ChainReport['campaigns']
  isSame: boolean
  text: string
  /** What differs in the round as a whole. */
  lines: string[]
}

function Verdict({ title, campaigns, isSame, text, lines, ...props }: VerdictProps) {
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
    </section>
  )
}

function figureOf(what: ChainReport['totals'][number]['what'], value: string, { token }: Subject): string {
  if (what === 'weight' || what === 'minimum') return fixed18(BigInt(value), 18)
  return what === 'pool' || what === 'cap' || what === 'claimed' ? tokenAmount(BigInt(value), token) : value
}

/** "Computed by pairwise (threshold 7.5)." */
function mechanismText({ type: _, mechanism, ...numbers }: RoundConfiguration): string {
  const named = Object.entries(numbers).map(([name, value]) => `${name} ${value}`)
  return words.mechanism(mechanism, named.join(', '))
}
