import type { ModelKind } from '@commonweight/domain/documents/terms-document'
import { chanceOf } from './chance'
import { attention } from './patterns/attention'
import { code } from './patterns/code'
import { halftone } from './patterns/halftone'
import { pages } from './patterns/pages'
import { parquet } from './patterns/parquet'
import type { Pattern } from './patterns/pattern'
import { points } from './patterns/points'
import { quarters } from './patterns/quarters'
import { strands } from './patterns/strands'
import { strata } from './patterns/strata'
import { tally } from './patterns/tally'
import { text } from './patterns/text'
import { waves } from './patterns/waves'
import { Pen } from './pen'
import type { PlateFacts, Stage } from './plate-facts'
import { SHAPES, type Shape } from './plate-shapes'
import { plateStyle } from './plate-style'

/** Language models are many: three patterns, so that four cards in a row do not look alike. */
const PATTERNS: Readonly<Record<ModelKind, readonly Pattern[]>> = {
  language: [text, attention, strands],
  speech: [waves],
  vision: [halftone],
  multimodal: [pages],
  embedding: [points],
  code: [code],
  dataset: [strata],
  evaluation: [tally],
  tooling: [parquet],
  other: [quarters],
}

/** A milestone as wide as its share. */
type Column = { left: number; right: number; stage: Stage }

/**
 * A campaign's plate as SVG: a drawing in pencil, washed where a milestone is being worked on, inked where it was
 * delivered, struck through where it was lost. It follows from the facts alone, with the same bytes on every machine.
 */
export function drawPlate(facts: PlateFacts, shape: Shape): string {
  const { width, height } = SHAPES[shape]
  const columns = columnsOf(facts, width)
  const inStage = (...stages: Stage[]): Column[] => columns.filter(({ stage }) => stages.includes(stage))
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${plateStyle(facts)}</style>`,
    `<defs>${drawing(facts, shape)}</defs><path class="g" d="M0 0h${width}v${height}H0z"/>`,
    drawn('t', inStage('to-come', 'lost'), height),
    drawn('w', inStage('at-work'), height),
    drawn('i', inStage('delivered'), height),
    bordered(columns, height),
    struck(inStage('lost'), height),
    '</svg>',
  ]
  return parts.join('')
}

function drawing({ kind, seed, level }: PlateFacts, shape: Shape): string {
  const { width, height } = SHAPES[shape]
  const patterns = PATTERNS[kind]
  const pattern = patterns[seed % patterns.length]
  const pen = new Pen()
  pattern?.(pen, { width, height, margin: Math.round(height * 0.14), level }, chanceOf(seed))
  const rule = pattern === strands ? ' fill-rule="evenodd"' : ''
  return `<path id="m"${rule} d="${pen.data}"/>`
}

function columnsOf({ columns }: PlateFacts, width: number): Column[] {
  let bps = 0
  return columns.map(({ shareBps, stage }) => {
    const left = Math.round((bps * width) / 10_000)
    bps += shareBps
    return { left, right: Math.round((bps * width) / 10_000), stage }
  })
}

/** The drawing as far as it lies in these columns. */
function drawn(name: string, columns: readonly Column[], height: number): string {
  if (columns.length === 0) return ''
  const windows = columns.map(({ left, right }) => `M${left} 0H${right}V${height}H${left}z`)
  const clip = `<clipPath id="${name}"><path d="${windows.join('')}"/></clipPath>`
  return `${clip}<g clip-path="url(#${name})"><use href="#m" class="${name}"/></g>`
}

function bordered(columns: readonly Column[], height: number): string {
  const lines = columns.slice(1).map(({ left }) => `M${left} 0v${height}`)
  return lines.length > 0 ? `<path class="l" d="${lines.join('')}"/>` : ''
}

/** Printers score a plate that must not be printed again. The lost milestones are the last ones. */
function struck(columns: readonly Column[], height: number): string {
  const [first] = columns
  const last = columns.at(-1)
  if (!first || !last) return ''
  return `<path class="x" d="M${first.left} ${height}L${last.right} 0M${first.left} 0L${last.right} ${height}"/>`
}
