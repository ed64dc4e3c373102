import { expect, test } from 'vitest'
import { visibleText } from './visible-text'

test('hidden characters are put into words, the rest stays', () => {
  expect(visibleText('gpj.\u202eexe')).toBe('gpj.⟨U+202E⟩exe')
  expect(visibleText('US\u200bDC\u0000')).toBe('US⟨U+200B⟩DC⟨U+0000⟩')
  expect(visibleText('half \ud83d')).toBe('half ⟨U+D83D⟩')
  expect(visibleText('👩\u200d👧 می\u200cخواهم')).toBe('👩\u200d👧 می\u200cخواهم')
})

test('what is shown hides nothing more', () => {
  for (let code = 0; code < 0x11_0000; code++) {
    const shown = visibleText(`a${String.fromCodePoint(code)}b`)
    if (visibleText(shown) !== shown) expect.fail(`U+${code.toString(16)} hides in what is shown.`)
  }
})
