import { createHash } from 'node:crypto'
import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawPlate } from './draw-plate'
import type { PlateFacts } from './plate-facts'
import { PLATE_VERSION, SHAPES, type Shape } from './plate-shapes'
import { anyFacts } from './test/any-facts'
import { elementsOf } from './test/elements-of'

const MAX_BYTES = 6_000
const shapes = Object.keys(SHAPES) as Shape[]
const anyShape = fc.constantFrom(...shapes)

const EXAMPLE: PlateFacts = {
  seed: 0x9f3a21c6,
  kind: 'language',
  level: 5,
  tint: 'iris',
  columns: [
    { stage: 'delivered', shareBps: 2_500 },
    { stage: 'at-work', shareBps: 4_000 },
    { stage: 'to-come', shareBps: 3_500 },
  ],
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

test(`version ${PLATE_VERSION} of the drawing looks like this; another look needs another version`, () => {
  const cards = MODEL_KINDS.map((kind) => [kind, digestOf(drawPlate({ ...EXAMPLE, kind }, 'card'))])
  const languages = [0, 1, 2].map((add) => digestOf(drawPlate({ ...EXAMPLE, seed: EXAMPLE.seed + add }, 'wide')))
  expect({ version: PLATE_VERSION, ...Object.fromEntries(cards), languages }).toMatchInlineSnapshot(`
    {
      "code": "c739611cfa890f35",
      "dataset": "b7d1fe37573d8a66",
      "embedding": "1d787768374836ee",
      "evaluation": "be7c0679298f6c31",
      "language": "daf40fed436e47f0",
      "languages": [
        "6e7965b621a864e3",
        "8be14c85d052006a",
        "ee4d94ec69537ccd",
      ],
      "multimodal": "e0b0ba75961fc3b2",
      "other": "2627b1ef93469b9b",
      "speech": "5b7e0cb6298dad89",
      "tooling": "671dce9185e5fc37",
      "version": 2,
      "vision": "3e67ada24c67249a",
    }
  `)
})

test('any facts give well-formed SVG of at most 6 kB, twice the same', () => {
  fc.assert(
    fc.property(anyFacts, anyShape, (facts, shape) => {
      const svg = drawPlate(facts, shape)
      expect(elementsOf(svg)[0]).toMatchObject({ name: 'svg' })
      expect(svg.length).toBeLessThanOrEqual(MAX_BYTES)
      expect(drawPlate(structuredClone(facts), shape)).toBe(svg)
    }),
    { numRuns: 1_500 },
  )
})

test('nothing in it runs, loads or is styled by an attribute', () => {
  const names = ['svg', 'style', 'defs', 'path', 'clipPath', 'g', 'use']
  const attributes = ['xmlns', 'viewBox', 'id', 'd', 'class', 'clip-path', 'href', 'fill-rule']
  fc.assert(
    fc.property(anyFacts, anyShape, (facts, shape) => {
      const elements = elementsOf(drawPlate(facts, shape))
      for (const { name, values } of elements) {
        expect(names).toContain(name)
        expect(attributes).toEqual(expect.arrayContaining([...values.keys()]))
        expect(values.get('href') ?? '#m').toBe('#m')
      }
    }),
  )
})

test('all marks lie on the plate', () => {
  fc.assert(
    fc.property(anyFacts, anyShape, (facts, shape) => {
      const data = elementsOf(drawPlate(facts, shape))
        .find(({ values }) => values.get('id') === 'm')
        ?.values.get('d')
      const { width, height } = SHAPES[shape]
      const starts = startsOf(data ?? '')
      expect(starts.length).toBeGreaterThan(3)
      for (const [x, y] of starts) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
    }),
    { numRuns: 400 },
  )
})

/** Where each shape begins: moves are relative to the start of the shape before. */
function startsOf(data: string): [number, number][] {
  let [x, y] = [0, 0]
  return [...data.matchAll(/m(-?\d+)[ ]?(-?\d+)/g)].map(([, dx, dy]) => {
    x += Number(dx)
    y += Number(dy)
    return [x, y]
  })
}

test('a denser one has more marks, for every kind', () => {
  for (const kind of MODEL_KINDS) {
    for (const shape of shapes) {
      const [sparse = 0, dense = 0] = [1, 8].map((level) => drawPlate({ ...EXAMPLE, kind, level }, shape).length)
      expect(dense, `${kind} ${shape}`).toBeGreaterThan(sparse * 1.15)
    }
  }
})

test('each stage covers its milestones’ shares and nothing else', () => {
  const svg = drawPlate(
    { ...EXAMPLE, columns: [...EXAMPLE.columns.slice(0, 2), { stage: 'lost', shareBps: 3_500 }] },
    'card',
  )
  const windows = new Map<string, string>()
  const elements = elementsOf(svg)
  for (const [index, { name, values }] of elements.entries()) {
    if (name === 'clipPath') windows.set(values.get('id') ?? '', elements[index + 1]?.values.get('d') ?? '')
  }
  expect(Object.fromEntries(windows)).toEqual({
    i: 'M0 0H192V256H0z',
    w: 'M192 0H499V256H192z',
    t: 'M499 0H768V256H499z',
  })
  const struck = elements.find(({ values }) => values.get('class') === 'x')
  expect(struck?.values.get('d')).toBe('M499 256L768 0M499 0L768 256')
  expect(drawPlate(EXAMPLE, 'card')).not.toContain('class="x"')
})

test('the seed alone makes another drawing of the same kind', () => {
  const drawings = Array.from({ length: 60 }, (_, add) => drawPlate({ ...EXAMPLE, seed: EXAMPLE.seed + add }, 'card'))
  expect(new Set(drawings).size).toBe(60)
})
