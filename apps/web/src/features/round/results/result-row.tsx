import { cidOfDigest } from '@commonweight/domain/canonical'
import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { ReactNode } from 'react'
import { countText, shareOf } from '../../../format/number'
import { tokenDigits } from '../../../format/token-amount'
import { Status } from '../../../ui/status'
import { standings } from '../../../ui/words'
import { roundFace as words } from '../words/round-face'
import { matchPerUnit } from './pool-parts'

/** More people than this many are written, not drawn. */
const MAX_DOTS = 60
const DOT = 8

type ResultRowProps = {
  entry: RoundEntry
  round: RoundView
  /** The longest bar of the list: gifts and match of one campaign. */
  longest: bigint
  children?: ReactNode
}

/** One campaign of a round as people, gifts and match. */
export function ResultRow({ entry, round, longest, children }: ResultRowProps) {
  const { campaign, title, labName, donors, donated, match, standing, reasonDigest } = entry
  const perUnit = matchPerUnit(match, donated)
  return (
    <li className="border-b border-line py-5" data-entry={campaign}>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)_6rem] sm:items-center">
        <div className="min-w-0">
          <h3 className="text-sm font-medium">
            <a href={`/campaigns/${campaign}`} className="underline decoration-line-strong hover:decoration-ink">
              {title}
            </a>
          </h3>
          <p className="text-xs text-faint">{labName}</p>
          {standing !== 'admitted' && <Status {...standings[standing]} />}
        </div>
        <div className="min-w-0">
          <People count={donors} />
          <Bar given={donated} match={match} longest={longest} />
          <p className="mt-1 text-xs text-soft">
            {sentenceOf(entry, round)}{' '}
            {reasonDigest && (
              <a className="target underline" href={`/ipfs/${cidOfDigest(reasonDigest)}`}>
                {words.removedBecause}
              </a>
            )}
          </p>
        </div>
        <p className="text-xs text-faint sm:text-right">
          {perUnit !== null && (
            <>
              <span className="num block text-base text-ink">+{perUnit}</span> {words.perUnit}
            </>
          )}
        </p>
      </div>
      {children}
    </li>
  )
}

function People({ count }: { count: number }) {
  const dots = Math.max(1, Math.min(count, MAX_DOTS))
  // One path of points with round ends: an element for each would be half of the page.
  return (
    <svg
      aria-hidden="true"
      className="mb-1 block max-w-full stroke-ink"
      width={dots * DOT}
      height={6}
      viewBox={`0 0 ${dots * DOT} 6`}
    >
      {count > 0 && <path d={`M3 3h0${`m${DOT} 0h0`.repeat(dots - 1)}`} strokeWidth={6} strokeLinecap="round" />}
    </svg>
  )
}

function Bar({ given, match, longest }: { given: bigint; match: bigint; longest: bigint }) {
  const end = shareOf(given, longest) / 100
  const width = shareOf(match, longest) / 100
  return (
    <svg aria-hidden="true" width="100%" height={14} className="block">
      <rect width={`${end}%`} height={14} className="fill-line-strong" />
      {match > 0n && (
        <rect x={`${end}%`} y={0.5} width={`${width}%`} height={13} className="stroke-ink" fill={`url(#${HATCH_ID})`} />
      )}
    </svg>
  )
}

const HATCH_ID = 'round-hatch'

/** The pattern that all bars of the list use. */
export function ResultHatch() {
  return (
    <svg aria-hidden="true" width={0} height={0} className="absolute">
      <pattern id={HATCH_ID} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M1 0V5" className="stroke-ink" strokeWidth="1.5" />
      </pattern>
    </svg>
  )
}

/** "46 people gave 14,620, the pool added 10,000: the most one campaign may get". */
function sentenceOf({ donors, donated, match, standing, state, claimed }: RoundEntry, round: RoundView): string {
  const { token, cap, isComputed } = round
  const amount = (value: bigint) => tokenDigits(value, token, 'compact')
  const gave = words.gave(countText(donors), donors === 1, amount(donated))
  if (standing === 'applied') return `${gave}. ${words.applied}`
  if (standing === 'removed') return `${gave}. ${words.removed}`
  if (standing === 'claimed')
    return `${gave}, ${words.added(amount(claimed))}${cap > 0n && claimed >= cap ? `: ${words.most}` : ''}`
  if (state === 'failed' || state === 'cancelled') return `${gave}. ${words.failed}`
  if (isComputed) return `${gave}. ${words.computed}`
  const isFinal = round.state === 'sealed' || round.state === 'closed'
  const adds = isFinal ? words.added(amount(match)) : words.adds(amount(match))
  const notes = [
    ...(cap > 0n && match >= cap ? [words.most] : []),
    ...(isFinal && match > 0n ? [round.state === 'closed' ? words.notClaimed : words.notPaid] : []),
  ]
  return `${gave}, ${adds}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`
}
