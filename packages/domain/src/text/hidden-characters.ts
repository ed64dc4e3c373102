/** A character that does not show, or that moves its neighbours. `at` and `length` are in UTF-16 units. */
export type HiddenCharacter = { at: number; length: number; name: string }

/**
 * What a text may hide. `line`: a name, a title, a label; nothing hides and nothing breaks the line. `code`: the same
 * in several lines. `prose`: characters that writing needs are allowed (marks of one direction, places where a word may
 * break, joiners); characters that turn other text around or reach out of their line are not.
 */
export type TextKind = 'line' | 'code' | 'prose'

const SUSPECT = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\u2800\ufffc]/u
/** Characters of the format class that do show: Arabic and other signs that enclose numbers. */
const SHOWN_SIGN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u
const MARK = /[\p{Mn}\p{Me}]/u
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u
/** No language stacks more marks on one letter. */
const MAX_MARKS = 4
const PICTURE = /\p{Extended_Pictographic}/u
const SKIN = /[\u{1f3fb}-\u{1f3ff}]/u
/** The flags of England, Scotland and Wales: a black flag and letters that do not show. */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu
/** Scripts whose spelling needs joiners and non-joiners between letters. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const LETTER_OR_MARK = /[\p{L}\p{M}]/u
const PROSE_LEAVES =
  /\u034f|\u200d|[\t\n\r\u00ad\u061c\u200b\u200c\u200e\u200f\u2060\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u

/** The characters that hide in a text of a kind; empty if everything shows. */
export function hiddenCharacters(text: string, kind: TextKind = 'line'): HiddenCharacter[] {
  // Nearly every name is of letters, digits and signs that all show.
  if (!SUSPECT.test(text)) return []
  const characters = [...text]
  const flags = placesOf(text, TAGGED_FLAG)
  const found: HiddenCharacter[] = []
  let at = 0
  let marks = 0
  for (const [index, character] of characters.entries()) {
    const isMark = MARK.test(character) && !IGNORABLE.test(character)
    marks = isMark ? marks + 1 : 0
    const hides = isMark
      ? marks > MAX_MARKS || index === 0
      : SUSPECT.test(character) && !isLegitimate(characters, index, kind) && !flags.has(at)
    if (hides) found.push({ at, length: character.length, name: nameOf(character) })
    at += character.length
  }
  return found
}

function isLegitimate(characters: readonly string[], index: number, kind: TextKind): boolean {
  const character = characters[index] ?? ''
  if (SHOWN_SIGN.test(character)) return true
  // A picture that this program's Unicode does not know yet.
  if (PICTURE.test(character)) return true
  if (kind === 'prose' && PROSE_LEAVES.test(character)) return true
  if (kind === 'code' && /[\t\n\r]/.test(character)) return true
  const before = characters[index - 1] ?? ''
  const after = characters[index + 1] ?? ''
  if (character === '\u200d' && joinsPictures(characters, index)) return true
  if (character === '\u200d' || character === '\u200c') return isSpelling(before) && isSpelling(after)
  return isVariation(character, before, after)
}

/** Families, professions and flags are made of pictures with a joiner between them. */
function joinsPictures(characters: readonly string[], index: number): boolean {
  let last = index - 1
  while (last > 0 && (characters[last] === '\ufe0f' || SKIN.test(characters[last] ?? ''))) last -= 1
  return PICTURE.test(characters[last] ?? '') && PICTURE.test(characters[index + 1] ?? '')
}

function isSpelling(character: string): boolean {
  return JOINED.test(character) && LETTER_OR_MARK.test(character)
}

/** Selectors that choose between forms which the character before has. */
function isVariation(character: string, before: string, after: string): boolean {
  if (/[\ufe0e\ufe0f]/.test(character)) return PICTURE.test(before) || (/[0-9#*]/.test(before) && after === '\u20e3')
  if (/[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u.test(character)) return /\p{Script=Han}/u.test(before)
  return /[\u180b-\u180d\u180f]/.test(character) && /\p{Script=Mongolian}/u.test(before)
}

function placesOf(text: string, pattern: RegExp): Set<number> {
  const places = new Set<number>()
  for (const { 0: match, index } of text.matchAll(pattern)) {
    for (let at = index; at < index + match.length; at++) places.add(at)
  }
  return places
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
