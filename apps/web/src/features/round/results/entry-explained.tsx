import type { EntryExplanation, RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { Independence } from '@commonweight/qf/explain/independence-of'
import type { IndependenceCheck } from '@commonweight/read-models/rounds/load-independence'
import { countText, fixed9, fixed18, percentText, shareOf } from '../../../format/number'
import { type Fact, Facts } from '../../../ui/facts'
import { Money } from '../../../ui/money'
import { roundResult as words } from '../words/rounds'

type EntryExplainedProps = {
  entry: RoundEntry
  round: RoundView
  /** Null: the page compares no campaigns. */
  independence: IndependenceCheck | null
  /** From the start. */
  isOpen: boolean
}

/** How the match of one campaign came about, step by step; opened on demand and whole without JavaScript. */
export function EntryExplained({ entry, round, independence, isOpen }: EntryExplainedProps) {
  const found = (independence?.kind === 'compared' && independence.found.get(entry.campaign)) || null
  return (
    <details className="mt-1" open={isOpen} data-explained>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-xs underline underline-offset-4">
        <span className="sr-only">{words.ofCampaign(entry.title)}</span>
        <span aria-hidden="true">{words.how}</span>
      </summary>
      <div className="space-y-3 pt-1 pb-4">
        {notesOf(entry, round).map((note) => (
          <p key={note} className="max-w-prose text-soft">
            {note}
          </p>
        ))}
        {entry.explanation && (
          <div className="grid gap-x-12 gap-y-3 lg:grid-cols-2">
            <Facts facts={weightFacts(entry, entry.explanation, found)} />
            <Facts facts={matchFacts(entry, entry.explanation, round)} />
            <p className="text-xs text-faint wrap-anywhere lg:col-span-2">
              {independenceText(independence, found, round.id)}
            </p>
          </div>
        )}
      </div>
    </details>
  )
}

function notesOf({ standing, state, explanation }: RoundEntry, { isComputed }: RoundView): string[] {
  if (!explanation) return [standing === 'removed' ? words.out : words.applied]
  const hasFailed = standing !== 'claimed' && (state === 'failed' || state === 'cancelled')
  return [...(isComputed ? [words.computed] : []), ...(hasFailed ? [words.failed] : [])]
}

function figure(text: string) {
  return <span className="num">{text}</span>
}

/** From the gifts to w. */
function weightFacts(entry: RoundEntry, explanation: EntryExplanation, independence: Independence | null): Fact[] {
  const { donors, sumRoots, sumSquares, equalDonors, weight, share } = explanation
  const independent = independence?.cocmShare
  return [
    { label: words.people, value: figure(words.peopleOf(countText(donors), countText(entry.donors))) },
    { label: words.roots, value: figure(fixed9(sumRoots)) },
    { label: words.squares, value: figure(fixed18(sumSquares)) },
    { label: words.weight, value: figure(fixed18(weight)) },
    { label: words.equalDonors, value: figure(equalDonors.toFixed(1)) },
    { label: words.share, value: figure(percentText(Number(share))) },
    ...(entry.countedByOperators > 0n
      ? [
          {
            label: words.operators,
            value: figure(percentText(Math.max(1, shareOf(entry.countedByOperators, entry.counted)))),
          },
        ]
      : []),
    ...(independent === undefined
      ? []
      : [{ label: words.independentShare, value: figure(percentText(Math.round(independent * 10_000))) }]),
  ]
}

/** From w to the match. */
function matchFacts(entry: RoundEntry, explanation: EntryExplanation, round: RoundView): Fact[] {
  const { token, pool } = round
  return [
    { label: words.pool, value: <Money amount={pool} token={token} /> },
    { label: words.ideal, value: <Money amount={explanation.ideal} token={token} /> },
    ...capFacts(explanation, round),
    { label: words.matched, value: <Money amount={explanation.matched} token={token} /> },
    ...(entry.standing === 'claimed'
      ? [{ label: words.paid, value: <Money amount={entry.claimed} token={token} /> }]
      : []),
  ]
}

function capFacts({ withoutCap, capEffect, isPinned }: EntryExplanation, { cap, token }: RoundView): Fact[] {
  if (cap === 0n) return []
  const effect = capEffect < 0n ? -capEffect : capEffect
  return [
    { label: words.withoutCap, value: <Money amount={withoutCap} token={token} /> },
    { label: words.cap, value: <Money amount={cap} token={token} /> },
    { label: capEffect > 0n ? words.capBrought : words.capTook, value: <Money amount={effect} token={token} /> },
    { label: words.pinned, value: isPinned ? words.yes : words.no },
  ]
}

function independenceText(check: IndependenceCheck | null, found: Independence | null, round: number): string {
  if (check?.kind === 'too-many') return words.tooMany(countText(check.donations), round)
  if (!found) return words.notCompared
  return found.cocmShare === undefined ? words.incomparable : words.independenceNote
}
