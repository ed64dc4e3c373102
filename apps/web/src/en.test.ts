import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en'

/** The words of a subject: its `words.ts`, or each file of its folder `words`. */
const areas = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)words(\/[^/]+)?\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))

test('the catalogue names every area', async () => {
  expect(areas.length).toBeGreaterThan(25)
  const named = new Set<unknown>(Object.values(en).flatMap((subject) => Object.values<unknown>(subject)))
  for (const area of areas) {
    const texts: object = await import(`./${area}.ts`)
    const isNamed = named.has(texts) || Object.values(texts).every((value) => named.has(value))
    expect(isNamed, `en.ts must name what ${area}.ts exports`).toBe(true)
  }
})

test('every text says something and has no stray white space', () => {
  const texts = [...leaves(en, 'en')]
  expect(texts.length).toBeGreaterThan(200)
  for (const { path, text } of texts) expect(text, path).toMatch(/^\S(.*\S)?$/s)
})

function* leaves(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`)
  }
}
