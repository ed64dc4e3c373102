import { percentText } from '../../../format/number'
import type { PassportReading } from './read-passport'
import { ways } from './words'

const words = ways.passport
const SCORE_UNIT = 10_000

/** 173500 -> "17.35"; cut, so that a score just below a limit does not look like it. */
export function scoreText(score: number): string {
  return String(Math.floor(score / (SCORE_UNIT / 100)) / 100)
}

/** How a score counts, and what to do if it does not. */
export function passportText({ score, weight, lower }: PassportReading): string {
  if (score.status !== 'scored') return WITHOUT_SCORE[score.status]
  const has = words.score(scoreText(score.score))
  return `${has} ${weight === 0 ? words.below(scoreText(lower)) : words.counts(percentText(weight))}`
}

const WITHOUT_SCORE = { none: words.none, expired: words.expired, unreadable: words.paused }
