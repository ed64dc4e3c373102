import { describe, expect, test } from 'vitest'
import { hiddenCharacters } from './hidden-characters'

const of = (codePoint: number) => String.fromCodePoint(codePoint)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Direction marks, zero-width marks and what else takes no room, of every kind. */
const HIDING = [
  range(0x202a, 0x202e),
  range(0x2066, 0x2069),
  [0x200e, 0x200f, 0x061c, 0x0000, 0x0007, 0x000a, 0x001b, 0x007f, 0x0085],
  range(0x200b, 0x200d),
  [0x2060, 0x2061, 0x2064, 0x206a, 0xfeff, 0x00ad, 0x034f, 0x180e, 0x2028, 0x2029],
  [0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0xfffc, 0xfff9, 0x17b4],
  [0xfe00, 0xfe0f, 0xe0100, 0xe0001, 0xe0041, 0xe007f],
  [0xe000, 0xf8ff, 0xf0000, 0x10fffd, 0xfdd0, 0xffff, 0x0378, 0xd800, 0xdfff],
].flat()

test.each(HIDING.map((codePoint) => [`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`, codePoint]))(
  'in a name %s is found: at the start, inside, at the end',
  (name, codePoint) => {
    for (const text of [
      `${of(Number(codePoint))}bank`,
      `ba${of(Number(codePoint))}nk`,
      `bank${of(Number(codePoint))}`,
    ]) {
      expect(hiddenCharacters(text)).toEqual([
        { at: text.indexOf(of(Number(codePoint))), length: of(Number(codePoint)).length, name },
      ])
    }
  },
)

describe('what writing needs does not hide', () => {
  test.each([
    'A small model, 1.3B (v2)',
    'Prix d’été – “naïve” ½ € 100 %',
    'Việt Nam, Việt Nam decomposed: Viê\u0323t',
    '日本語モデル　東京',
    'नमस्ते क्\u200dष',
    'می\u200cخواهم',
    'שָׁלוֹם',
    'ภาษาไทยที่ดี',
    'مرحبا بالعالم',
    'ལྷ་སའི་སྐད',
    '👩\u200d👩\u200d👧 and 🧑🏽\u200d🚒 and 🏳\ufe0f\u200d🌈',
    '❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 #\ufe0f\u20e3',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '葛\u{e0100}城',
  ])('%s', (text) => {
    expect(hiddenCharacters(text)).toEqual([])
  })
})

describe('the same characters where nothing needs them', () => {
  test.each([
    ['a joiner between Latin letters', 'pay\u200dpal', 'U+200D'],
    ['a non-joiner next to a space', 'می\u200c خواهم', 'U+200C'],
    ['a joiner after one picture only', '👩\u200da', 'U+200D'],
    ['a second selector', '❤\ufe0f\ufe0f', 'U+FE0F'],
    ['a selector after a letter', 'a\ufe0f', 'U+FE0F'],
    ['the sixth mark on a letter', `a${'\u0301'.repeat(5)}`, 'U+0301'],
    ['a mark without a letter', '\u0301a', 'U+0301'],
  ])('%s', (_, text, name) => {
    expect(hiddenCharacters(text).map((found) => found.name)).toEqual([name])
  })

  test('tags without their flag', () => {
    expect(hiddenCharacters('\u{e0067}\u{e0062}\u{e007f}')).toHaveLength(3)
  })
})

test('lines may break in code and prose, a direction may be marked in prose, turned around in neither', () => {
  expect(hiddenCharacters('a\n\tb', 'code')).toEqual([])
  expect(hiddenCharacters('a\n\tb', 'prose')).toEqual([])
  expect(hiddenCharacters('a\u200eb\u200bc', 'code')).toHaveLength(2)
  expect(hiddenCharacters('a\u200eb\u200bc', 'prose')).toEqual([])
  for (const kind of ['line', 'code', 'prose'] as const) {
    expect(hiddenCharacters('a\u202eb\u2066c\u0000d', kind).map(({ name }) => name)).toEqual([
      'U+202E',
      'U+2066',
      'U+0000',
    ])
  }
})
