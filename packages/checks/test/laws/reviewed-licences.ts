/** Licences that ask for no more than a notice, or for nothing: anything under them may be used and shipped. */
export const FREE_LICENCES = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
]

/**
 * Packages under other terms, each looked at. Any other package, and any of these whose licence changes, is refused.
 * @property names Of the packages. @property licence Exactly what package-lock.json says; undefined: it says nothing.
 * @property isTool True: used to build or test only. Nothing that is shipped may depend on it.
 */
export type ReviewedLicence = { names: RegExp; licence: string | undefined; isTool?: true; reason: string }

export const REVIEWED_LICENCES: readonly ReviewedLicence[] = [
  {
    names: /^@img\/sharp-libvips-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips, a shared library of its own, unchanged, that anyone can exchange; on the server only',
  },
  {
    names: /^@img\/sharp-win32-/,
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
    reason: 'sharp with the same libvips next to it as DLLs; on the server only',
  },
  {
    names: /^@img\/sharp-wasm32$/,
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    reason: 'sharp and libvips for machines without a build; none of our platforms loads it; on the server only',
  },
  {
    names: /^lightningcss(-[a-z0-9-]+)?$/,
    licence: 'MPL-2.0',
    reason: 'unchanged, its sources are public; makes style sheets at build time and is in no page',
  },
  {
    names: /^@ethereumjs\/(common|rlp|tx|util)$/,
    licence: 'MPL-2.0',
    reason: 'unchanged, its sources are public; MPL binds its own files, and comes with @openzeppelin/merkle-tree',
  },
  {
    names: /^@fontsource(-variable)?\/(inter|ibm-plex-mono|source-serif-4)$/,
    licence: 'OFL-1.1',
    reason: 'fonts, unchanged and under their own names; the site serves the licence with them, /licences/fonts.txt',
  },
  {
    names: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    reason: 'data on browsers, by caniuse.com; read at build time, in no page',
  },
  {
    names: /^next\/dist\/compiled\/@vercel\/og$/,
    licence: 'MPL-2.0',
    reason: 'unchanged; of Next.js, draws pictures on the server',
  },
  {
    names: /^elkjs$/,
    licence: 'EPL-2.0',
    reason: "unchanged; of Prisma's studio, which comes with its command line, is never started and is in no page",
  },
  {
    names: /^@visx\/vendor$/,
    licence: 'MIT and ISC',
    reason: 'both, though not written as SPDX wants; comes with the same studio',
  },
  {
    names: /^seq-queue$/,
    licence: undefined,
    reason: "its LICENSE is MIT; of mysql2, which comes with Prisma's command line",
  },
  {
    names: /^@ensdomains\/resolver$/,
    licence: undefined,
    isTool: true,
    reason: 'its LICENSE is BSD-2-Clause; tests read names from real contracts of ENS',
  },
  { names: /^memorystream$/, licence: undefined, isTool: true, reason: 'its LICENSE is MIT; of the Solidity compiler' },
  { names: /^(axe-core|@axe-core\/playwright)$/, licence: 'MPL-2.0', isTool: true, reason: 'unchanged; tests pages' },
  {
    names: /^@safe-global\/safe-smart-account$/,
    licence: 'LGPL-3.0',
    isTool: true,
    reason: 'unchanged; tests of contracts play with real Safes',
  },
  { names: /^spdx-exceptions$/, licence: 'CC-BY-3.0', isTool: true, reason: 'names of licences, for this check' },
  { names: /^spdx-ranges$/, licence: '(MIT AND CC-BY-3.0)', isTool: true, reason: 'names of licences, for this check' },
]
