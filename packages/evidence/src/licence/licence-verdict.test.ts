import { expect, test } from 'vitest'
import { type LicenceKind, licenceVerdict } from './licence-verdict'

test.each<[string, LicenceKind]>([
  ['Apache-2.0', 'open-source'],
  ['apache-2.0', 'open-source'],
  [' MIT ', 'open-source'],
  ['BSD-3-Clause', 'open-source'],
  ['GPL-3.0-only', 'open-source'],
  ['CC-BY-4.0', 'open'],
  ['cc-by-sa-4.0', 'open'],
  ['CC0-1.0', 'open'],
  ['CDLA-Permissive-2.0', 'open'],
  ['ODC-By-1.0', 'open'],
  ['openmdw-1.1', 'open'],
  ['CC-BY-NC-4.0', 'restricted'],
  ['cc-by-nd-4.0', 'restricted'],
  ['CC-BY-NC-SA-4.0', 'restricted'],
  ['BUSL-1.1', 'restricted'],
  ['llama3.1', 'restricted'],
  ['Llama 3 Community License', 'restricted'],
  ['gemma', 'restricted'],
  ['openrail', 'restricted'],
  ['bigscience-bloom-rail-1.0', 'restricted'],
  ['bigcode-openrail-m', 'restricted'],
  ['MIT OR CC-BY-NC-4.0', 'open-source'],
  ['mit AND cc-by-4.0', 'open'],
  ['MIT AND CC-BY-NC-4.0', 'restricted'],
  ['(MIT OR Apache-2.0) AND CC-BY-4.0', 'open'],
  ['Apache-2.0 WITH LLVM-exception', 'open-source'],
  ['MIT OR', 'unknown'],
  ['(MIT OR Apache-2.0', 'unknown'],
  ['MIT Apache-2.0', 'unknown'],
  ['MIT AND Mine', 'unknown'],
  ['MIT AND (Apache-2.0 OR llama3)', 'open-source'],
  ['other', 'unknown'],
  ['open source', 'unknown'],
  ['', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
  [`${'('.repeat(10_000)}MIT`, 'unknown'],
])('%s is %s', (text, kind) => {
  expect(licenceVerdict(text).kind).toBe(kind)
})

test('a licence that SPDX knows comes with its name and text', () => {
  expect(licenceVerdict('apache-2.0')).toMatchObject({
    name: 'Apache License 2.0',
    url: expect.stringContaining('https'),
  })
  expect(licenceVerdict('mine')).toMatchObject({ name: null, url: null })
})
