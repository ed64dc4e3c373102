const MAX_CODE_POINTS = 32

/** Code points of category L or S that are invisible, or that stand for unreadable text. */
const SILENT = /[\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu
const UNWANTED = /[^\p{L}\p{N}\p{P}\p{S} ]/gu

/**
 * Untrusted text as one short line of letters, numbers, punctuation, symbols and single spaces. Removes control
 * characters, NUL (which Postgres refuses), direction and zero-width marks, lone surrogates and stacked accents.
 * @returns At most 32 code points; empty if nothing visible is left.
 */
export function cleanText(text: string): string {
  const visible = text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNWANTED, '').replace(SILENT, '')
  const [...points] = visible.replace(/ +/g, ' ').trim()
  return points.slice(0, MAX_CODE_POINTS).join('').trim()
}
