import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { campaignQuerySchema } from '../features/explore/campaign-query'
import { roundPageSchema } from '../features/round/round-page-query'
import { isNamedPath, knownSearch, ROUTES, type Route, routeOf } from './routes'

const APP = path.resolve(import.meta.dirname, '../app')

/** Routes of the folder `app`, with the file of each. */
const found = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'page.tsx' || name === 'route.ts')
  .map(({ parentPath, name }) => ({
    path: `/${path.relative(APP, parentPath).split(path.sep).join('/')}`,
    file: path.join(parentPath, name),
    isPage: name === 'page.tsx',
  }))

const rowOf = (at: string): Route | undefined => ROUTES.find((route) => route.path === at)

test('the table has every route of the folder `app`, and no other that the renderer answers', () => {
  expect(found.length).toBeGreaterThan(20)
  const listed = ROUTES.filter(({ kind }) => kind !== 'own' && kind !== 'asset').map((route) => route.path)
  expect(listed.sort()).toEqual(found.map((one) => one.path).sort())
})

test.each(found.map((one) => [one.path, one] as const))('%s answers its methods, and pages are pages', (at, one) => {
  const route = rowOf(at)
  if (one.isPage) expect(route?.kind).toBe('page')
  else {
    const exported = [...readFileSync(one.file, 'utf8').matchAll(/export (?:async )?function ([A-Z]+)\(/g)].map(
      ([, name]) => name,
    )
    expect(route?.methods.filter((method) => method !== 'HEAD')).toEqual(exported)
  }
})

test.each(found.filter(({ isPage }) => isPage).map((one) => [one.path, one.file] as const))(
  '%s names its parameters if it reads any',
  (at, file) => {
    const reads = readFileSync(file, 'utf8').includes('searchParams')
    expect((rowOf(at)?.parameters.length ?? 0) > 0).toBe(reads)
  },
)

test('lists of campaigns take the parameters of their schema', () => {
  const names = Object.keys(campaignQuerySchema.shape).sort()
  for (const at of ['/', '/api/campaigns']) expect([...(rowOf(at)?.parameters ?? [])].sort()).toEqual(names)
})

test('a round takes the parameters of its schema', () => {
  const names = Object.keys(roundPageSchema.shape).sort()
  for (const at of ['/rounds/[id]', '/api/rounds/[id]'])
    expect([...(rowOf(at)?.parameters ?? [])].sort()).toEqual(names)
})

test.each(ROUTES.map((route) => route.path))('%s is found by an address of its own', (at) => {
  expect(routeOf(at.replaceAll(/\[[^\]]*\]/g, 'x'))?.path).toBe(at)
})

describe('an address', () => {
  test.each([
    ['/', '/'],
    ['/campaigns/new', '/campaigns/new'],
    ['/campaigns/0x12', '/campaigns/[id]'],
    ['/campaigns/0x12/submit', '/campaigns/[id]/submit'],
    ['/_next/static/chunks/a.js', '/_next/static/[...file]'],
    ['/rounds/1/', undefined],
    ['/rounds/1/2', undefined],
    ['/_next/image', undefined],
    ['/apiXcampaigns', undefined],
  ])('%s is of route %s', (at, route) => {
    expect(routeOf(at)?.path).toBe(route)
  })

  test('is named in one spelling only, and accounts are not named', () => {
    const isNamed = (at: string) => isNamedPath(routeOf(at) as Route, at)
    expect(['/', '/rounds/1', '/campaigns/0xab'].filter(isNamed)).toHaveLength(3)
    expect(['/rounds/01', '/rounds/%31', '/campaigns/0xAB', '/me/0xab', '/labs/0xab'].filter(isNamed)).toEqual([])
  })

  test('keeps known parameters in one order; of one given twice the last counts', () => {
    const route = rowOf('/') as Route
    const search = (text: string) => knownSearch(route, new URLSearchParams(text))
    expect(search('sort=newest&utm=1&search=a&search=b&state=')).toBe('?search=b&sort=newest')
    expect(search('x=1')).toBe('')
  })
})
