/** What a text that is no number may be, and what to do about it; the first that fits. */
const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [/^[\s\d.,eE+-]*$/u, ''],
  [/^[=#]/, 'the spreadsheet has not computed it'],
  [/%$/, 'write a share, 0.5 for 50%'],
  [/^\(.*\)$/, 'parentheses mean a negative number'],
  [/\p{Sc}|^[\d.,]+\s?\p{L}{1,5}$|^\p{L}{2,5}\s?[\d.,]+$/u, 'write the number alone, without a currency'],
]
const GROUPS = /^\s*[+-]?\d{1,3}(?:[\s'’_]\d{3}|(?:,\d{3})+(?=[.,])|(?:\.\d{3})+(?=[.,]))/u
const SPACED = /^\s|\s$/u
/** What would be 0x10, 1e or a name is none of these. */
const OTHER = /^(?:0x|nan$|inf)/i

/** The end of a sentence about a text that is no number: why not, where that is clear. */
export function numberTrouble(text: string): string {
  if (GROUPS.test(text)) return '; write it without groups of thousands'
  if (SPACED.test(text)) return '; white space is no part of a number'
  if (OTHER.test(text)) return ''
  const [, trouble = ''] = TROUBLES.find(([form]) => form.test(text)) ?? []
  return trouble === '' ? '' : `; ${trouble}`
}
