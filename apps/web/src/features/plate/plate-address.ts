import { MAX_MILESTONES } from '@commonweight/abi/constants'
import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import type { PlateFacts, Stage } from './plate-facts'
import { PLATE_VERSION, SHAPES, type Shape } from './plate-shapes'
import { TINTS } from './plate-tints'

const LETTERS: Readonly<Record<Stage, string>> = { delivered: 'd', 'at-work': 'w', 'to-come': 't', lost: 'l' }
const FORM = /^([a-z]{1,12})-([1-8])-([a-z]{1,12})-([0-9a-f]{8})-([dwtl]\d{1,5}(?:\.[dwtl]\d{1,5}){0,9})\.svg$/

/**
 * The address of a plate says everything that it shows, like `/plates/2/card/code-5-iris-09f3a21c-d4000.t6000.svg`. So
 * the server draws it without a database, and what is stored under it never has to be asked for again: a milestone that
 * moves on has another address.
 */
export function plateAddress(facts: PlateFacts, shape: Shape): string {
  return `/plates/${PLATE_VERSION}/${shape}/${fileOf(facts)}`
}

/** What the parts of an address say; null unless `plateAddress` writes exactly these. */
export function readPlateAddress(parts: AddressParts): { facts: PlateFacts; shape: Shape } | null {
  const shape = (Object.keys(SHAPES) as Shape[]).find((one) => one === parts.shape)
  const facts = factsOf(parts.file)
  if (!shape || !facts || parts.version !== `${PLATE_VERSION}` || fileOf(facts) !== parts.file) return null
  return { facts, shape }
}

type AddressParts = { version: string; shape: string; file: string }

function fileOf({ kind, level, tint, seed, columns }: PlateFacts): string {
  const shares = columns.map(({ stage, shareBps }) => `${LETTERS[stage]}${shareBps}`).join('.')
  return `${kind}-${level}-${tint}-${seed.toString(16).padStart(8, '0')}-${shares}.svg`
}

function factsOf(file: string): PlateFacts | null {
  const [, kindText, level, tintText, seed, shares] = FORM.exec(file) ?? []
  const kind = MODEL_KINDS.find((one) => one === kindText)
  const tint = TINTS.find((one) => one === tintText)
  const columns = (shares ?? '').split('.').map(columnOf)
  const sum = columns.reduce((total, { shareBps }) => total + shareBps, 0)
  if (!kind || !tint || columns.length > MAX_MILESTONES || sum !== 10_000) return null
  return { seed: Number.parseInt(seed ?? '', 16), kind, level: Number(level), tint, columns }
}

function columnOf(text: string): PlateFacts['columns'][number] {
  const stages = Object.keys(LETTERS) as Stage[]
  const stage = stages.find((one) => LETTERS[one] === text[0]) ?? 'to-come'
  return { stage, shareBps: Number(text.slice(1)) }
}
