import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean-text'

test.each([
  ['USDC', 'USDC'],
  ['  wrapped \t ether\n', 'wrapped ether'],
  ['USD\u202eC\u2066', 'USDC'],
  ['U\u200bS\u200dD\ufeffC', 'USD C'],
  ['A\0B\u0007', 'AB'],
  ['\ud800USDC\udfff', 'USDC'],
  ['\u3164\u115f\u2800\uffa0', ''],
  ['Z\u0335\u0321\u0334a\u0336lgo', 'Zalgo'],
  ['caf\u0065\u0301', 'café'],
  ['₮ 🌱 €', '₮ 🌱 €'],
  ['\ufffd\ufffc', ''],
  ['<script>', '<script>'],
])('%j is shown as %j', (text, shown) => {
  expect(cleanText(text)).toBe(shown)
})

test('whatever a token says is a short, visible, well-formed line that stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const shown = cleanText(text)
      expect(shown).toBe(shown.trim())
      expect(shown).not.toMatch(/[\p{C}\p{M}\p{Zl}\p{Zp}]| {2}/u)
      expect([...shown].length).toBeLessThanOrEqual(32)
      expect(cleanText(shown)).toBe(shown)
    }),
    { numRuns: 2_000 },
  )
})
