import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import { UsageError } from './input-errors'

/** What a file holds: donations, tallies of campaigns, or the exported inputs of a round. */
export type InputKind = 'donations' | 'tallies' | 'inputs'

type Given = Readonly<Record<string, unknown>>

/** Mechanisms that an option is of; an option that is not named is of all. */
const OF_MECHANISM: Readonly<Record<string, readonly Mechanism[]>> = {
  threshold: ['pairwise'],
  blend: ['blend'],
  trust: ['pairwise'],
  profile: ['cocm', 'blend'],
  remainder: ['pairwise', 'cocm', 'blend', 'capped'],
  long: ['pairwise', 'cocm', 'blend'],
}
/** `qf explain` shows shares by COCM with every mechanism. */
const OF_EXPLAIN = ['profile', 'long']

/** Options about donations, which tallies no longer show. */
const OF_DONATIONS = [
  'score-column',
  'score-thresholds',
  'minimum-donation',
  'minimum-total',
  'min',
  'insiders',
  'identities',
]
/** Options about how a table is written, and what exported inputs say themselves. */
const OF_TABLES = ['columns', 'ignore-other-columns', 'separator', 'decimal', 'amount-decimals', 'decimals']
const NOT_OF_ATTACK = ['mechanism', 'blend']

/** An option that does nothing is refused: it may be what somebody relied on. @throws UsageError */
export function refuseForMechanism(mechanism: Mechanism, given: Given, command = 'qf'): void {
  for (const [option, mechanisms] of Object.entries(OF_MECHANISM)) {
    if (given[option] === undefined || mechanisms.includes(mechanism)) continue
    if (command === 'explain' && OF_EXPLAIN.includes(option)) continue
    throw new UsageError(`--${option} is an option of ${listed(mechanisms)}, and does nothing with ${mechanism}.`)
  }
}

/**
 * @param kind Undefined while it is not known.
 * @throws UsageError for what does not go with a file of this kind.
 */
export function refuseForInput(kind: InputKind | undefined, command: 'qf' | 'attack' | 'explain', given: Given): void {
  if (command === 'attack') refuse(NOT_OF_ATTACK, given, 'qf attack, which computes with all mechanisms')
  if (kind === 'inputs') {
    const weighing = OF_DONATIONS.filter((option) => !/^(min(imum-total)?|insiders|identities)$/.test(option))
    refuse([...OF_TABLES, ...weighing], given, 'the exported inputs of a round')
  }
  if (kind !== 'tallies') return
  if (command !== 'qf') throw new UsageError(`qf ${command} needs donations, and this file holds tallies of campaigns.`)
  if (given.mechanism !== 'plain') {
    throw new UsageError(
      `${given.mechanism} needs donations, and this file holds tallies, from which only plain follows.`,
    )
  }
  refuse(OF_DONATIONS, given, 'a file of tallies')
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function refuse(options: readonly string[], given: Given, what: string): void {
  const option = options.find((one) => given[one] !== undefined)
  if (option !== undefined) throw new UsageError(`--${option} does not apply to ${what}.`)
}
