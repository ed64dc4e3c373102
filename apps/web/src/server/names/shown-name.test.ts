import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownName } from './shown-name'

test.each([
  'vitalik.eth',
  'a.b.c.eth',
  'physics-club.eth',
  'zürich.eth',
  '中文.eth',
  '👨‍👩‍👧.eth',
  '_lab.eth',
  'x1.xyz',
  'раурал.eth',
])('%s is shown', (name) => {
  expect(shownName(name)).toBe(name)
})

test.each([
  ['capital letters', 'Vitalik.eth'],
  ['a space of no width', 'vita\u200blik.eth'],
  ['a joiner', 'vita\u200dlik.eth'],
  ['a soft hyphen', 'vita\u00adlik.eth'],
  ['a mark that turns text around', 'vita\u202elik.eth'],
  ['an isolating mark', 'vita\u2067lik.eth'],
  ['a tag character', 'vitalik\u{e0061}.eth'],
  ['a Cyrillic а in a Latin word', 'vit\u0430lik.eth'],
  ['a Greek ο in a Latin word', 'l\u03bfndon.eth'],
  ['a Cyrillic word that passes for a Latin one', 'ѕсоре.eth'],
  ['letters of full width', 'ｖｉｔａｌｉｋ.eth'],
  ['mathematical letters', '𝐯𝐢𝐭𝐚𝐥𝐢𝐤.eth'],
  ['an accent on its own', 'a\u0301.eth'],
  ['Hebrew', 'ישראל.eth'],
  ['Arabic', 'عربي.eth'],
  ['Arabic in its forms for printing', '\ufe8d\ufe8e.eth'],
  ['a line break', 'a\nb.eth'],
  ['a space', 'a b.eth'],
  ['markup', '<b>a</b>.eth'],
  ['quotes', '"a".eth'],
  ['punycode', 'xn--ls8h.eth'],
  ['an encoded label', `[${'ab'.repeat(16)}].eth`],
  ['an empty label', 'a..eth'],
  ['a dot at its end', 'a.eth.'],
  ['a full stop of another script', 'a。eth'],
  ['one label', 'vitalik'],
  ['nothing', ''],
  ['the look of an address', '0x90f79bf6b906.eth'],
  ['the look of an address further on', 'a.0x90f7.eth'],
  ['the look of a short address', '0x90f7…b906.eth'],
  ['more than 60 characters', `${'a'.repeat(57)}.eth`],
  ['a great many', `${'a'.repeat(100_000)}.eth`],
])('a name with %s is not', (_, name) => {
  expect(shownName(name)).toBeNull()
})

test('60 characters are shown', () => {
  const name = `${'a'.repeat(56)}.eth`
  expect(shownName(name)).toBe(name)
})

test('what is shown is one line, reads in one direction and is short, whatever the name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 70 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      (any, word) => {
        for (const name of [any, `${any}.eth`, `${word}.eth`]) {
          const shown = shownName(name)
          if (shown === null) continue
          expect(shown).toBe(name)
          expect(shown.length).toBeLessThanOrEqual(60)
          expect(shown).not.toMatch(
            /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\u200b-\u200c\u200e-\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff<>"&]/u,
          )
        }
      },
    ),
    { numRuns: 1_000 },
  )
})
