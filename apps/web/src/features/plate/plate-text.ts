import type { PlateFacts, Stage } from './plate-facts'
import { plate } from './words'

const ORDER: readonly Stage[] = ['delivered', 'at-work', 'to-come', 'lost']

/** What a plate shows, in words. */
export function plateText({ kind, columns }: PlateFacts): string {
  const shares = columns.map(({ shareBps }) => `${shareBps / 100}`)
  const listed = [shares.slice(0, -1).join(', '), shares.at(-1)].filter(Boolean).join(` ${plate.and} `)
  const stages = ORDER.map((stage) => ({ stage, count: columns.filter((column) => column.stage === stage).length }))
  const become = stages.filter(({ count }) => count > 0).map(({ stage, count }) => plate.stages[stage](count))
  return `${plate.drawn(plate.kinds[kind], plate.columns(columns.length, listed))} ${sentence(become)}`
}

const sentence = (parts: readonly string[]): string => `${parts.join('; ')}.`
