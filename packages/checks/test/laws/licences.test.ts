import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import satisfies from 'spdx-satisfies'
import { describe, expect, test } from 'vitest'
import { type LockEntry, lockedPackages, nameOf, placeOf } from './lock-file'
import { FREE_LICENCES, REVIEWED_LICENCES, type ReviewedLicence } from './reviewed-licences'
import { importedSolidity } from './solidity-imports'

const packages = lockedPackages()
const installed = Object.entries(packages).filter(([place, { link }]) => nameOf(place) !== undefined && !link)

/** Build tools whose output is shipped as they wrote it: Tailwind's style sheet begins with its own rules. */
const SHIPPED_BY_BUILD = [['apps/web', 'tailwindcss']] as const
const TESTS = 'packages/testkit'

/** Everything that the product depends on, on every platform, by place in the lock file. */
function shipped(): Set<string> {
  const found = new Set<string>()
  const visit = (place: string): void => {
    if (found.has(place)) return
    found.add(place)
    const { dependencies, optionalDependencies, peerDependencies } = packages[place] as LockEntry
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      follow(place, name)
  }
  const follow = (from: string, name: string): void => {
    // An optional peer may be absent; workspaces are visited themselves.
    const place = placeOf(packages, from, name)
    if (place !== undefined && packages[place]?.link !== true) visit(place)
  }
  for (const place of Object.keys(packages)) if (nameOf(place) === undefined && place !== TESTS) visit(place)
  for (const [workspace, name] of SHIPPED_BY_BUILD) follow(workspace, name)
  return found
}

/** The review of a package; undefined if there is none. */
function reviewOf(place: string, licence: string | undefined): ReviewedLicence | undefined {
  return REVIEWED_LICENCES.find((each) => each.names.test(nameOf(place) ?? '') && each.licence === licence)
}

function isFree(licence: string | undefined): boolean {
  try {
    return licence !== undefined && satisfies(licence, FREE_LICENCES)
  } catch {
    // "SEE LICENSE IN ..." and "UNLICENSED" are no licence expressions: a person must read them.
    return false
  }
}

/** What is neither free nor reviewed, with its licence. */
function refused(entries: readonly (readonly [string, string | undefined])[]): string[] {
  return entries
    .filter(([place, licence]) => !isFree(licence) && reviewOf(place, licence) === undefined)
    .map(([place, licence]) => `${place}: ${licence ?? 'no licence named'}`)
}

function manifestOf(place: string): { license?: string } {
  return JSON.parse(readFileSync(path.join(projectRoot, place, 'package.json'), 'utf8'))
}

/** Packages that Next.js brings in its own folder, which no lock file names. */
function carriedByNext(): string[] {
  const folder = 'node_modules/next/dist/compiled'
  const below = readdirSync(path.join(projectRoot, folder)).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(projectRoot, folder, name)).map((each) => `${name}/${each}`) : [name],
  )
  return below
    .map((name) => `${folder}/${name}`)
    .filter((place) => existsSync(path.join(projectRoot, place, 'package.json')))
}

describe('licences', () => {
  const places = shipped()

  test('what is shipped is found: the runtime of pages, indexer and command line, on every platform', () => {
    const names = new Set([...places].map(nameOf))
    const known = ['next', 'react', 'viem', 'pg', 'ua-parser-js', '@rainbow-me/rainbowkit', '@img/sharp-win32-x64']
    expect(known.filter((name) => !names.has(name))).toEqual([])
    expect(names.has('@axe-core/playwright'), 'a tool of tests is not shipped').toBe(false)
  })

  test('every package, shipped or a tool, is free or was reviewed', () => {
    expect(refused(installed.map(([place, { license }]) => [place, license] as const))).toEqual([])
  })

  test('nothing that is shipped depends on what may be a tool only', () => {
    const tools = [...places].filter((place) => reviewOf(place, packages[place]?.license)?.isTool)
    expect(tools).toEqual([])
  })

  test('packages say of themselves what the lock file says of them', () => {
    const here = installed.filter(([place]) => existsSync(path.join(projectRoot, place, 'package.json')))
    expect(here.length).toBeGreaterThan(400)
    const other = here.filter(([place, { license }]) => manifestOf(place).license !== license)
    expect(other.map(([place, { license }]) => `${place}: ${manifestOf(place).license}, locked ${license}`)).toEqual([])
  })

  test('what Next.js carries inside itself is free', () => {
    const carried = carriedByNext().map((place) => [place, manifestOf(place).license] as const)
    expect(carried.length).toBeGreaterThan(100)
    // Those without a licence field are React and Next.js themselves, or have a LICENSE file next to them.
    const named = carried.filter(([, licence]) => licence !== undefined)
    expect(refused(named)).toEqual([])
  })

  test('the code that contracts are compiled with is free', () => {
    const sources = importedSolidity()
    expect(sources.length).toBeGreaterThan(30)
    expect(sources.filter(({ licence }) => !isFree(licence))).toEqual([])
  })

  test('the site serves the licences of its fonts, as they ask', () => {
    const served = readFileSync(path.join(projectRoot, 'apps/web/public/licences/fonts.txt'), 'utf8')
    const fonts = installed.filter(([place, { license }]) => places.has(place) && license === 'OFL-1.1')
    expect(fonts.length).toBeGreaterThan(0)
    const texts = fonts.map(([place]) => readFileSync(path.join(projectRoot, place, 'LICENSE'), 'utf8'))
    expect(texts.filter((text) => !served.includes(text))).toEqual([])
  })

  test.each([
    ['AGPL-3.0-or-later', false],
    ['GPL-3.0-only OR MIT', true],
    ['MIT AND GPL-2.0-only', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    [undefined, false],
  ])('%s is free: %s', (licence, isAllowed) => {
    expect(refused([['node_modules/some-package', licence]]).length === 0).toBe(isAllowed)
  })

  test('no review is kept of what is gone', () => {
    const carried = carriedByNext().map((place) => [place, manifestOf(place)] as const)
    const known = [...installed, ...carried].map(([place, { license }]) => reviewOf(place, license))
    const stale = REVIEWED_LICENCES.filter((review) => !known.includes(review))
    expect(stale.map(({ names }) => String(names))).toEqual([])
  })
})
