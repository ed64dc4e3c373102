import type { Random } from './schedules/random'

/** An answer's log, as far as spoiling it goes. */
export type SpoilableLog = { address: string; topics: string[]; data: string; [field: string]: unknown }

/** Another hex digit at a place of a hex text. */
export function otherDigit(hex: string, at: number): string {
  const old = hex[at] ?? '0'
  return `${hex.slice(0, at)}${old === '7' ? '8' : '7'}${hex.slice(at + 1)}`
}

/** The same answer with one part left out, cut off or altered, at a random place and depth. */
export function spoiled(answer: unknown, random: Random): unknown {
  if (typeof answer === 'string') return spoiledText(answer, random)
  if (Array.isArray(answer)) {
    if (answer.length === 0) return answer
    const at = random.whole(0, answer.length - 1)
    if (random.chance(0.25)) return answer.filter((_, i) => i !== at)
    if (random.chance(0.25)) return answer.slice(0, at)
    return answer.map((item, i) => (i === at ? spoiled(item, random) : item))
  }
  if (answer === null || typeof answer !== 'object') return answer
  const name = random.pick(Object.keys(answer)) ?? ''
  return { ...answer, [name]: spoiled((answer as Record<string, unknown>)[name], random) }
}

function spoiledText(text: string, random: Random): string {
  if (!text.startsWith('0x') || text.length < 3) return text
  const at = random.whole(2, text.length - 1)
  return random.chance(0.2) ? text.slice(0, at) : otherDigit(text, at)
}
