const MAX_CODE_POINTS = 32

/** Code points of category L or S that show nothing, or stand for something that could not be read. */
const SILENT = /[\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu
const UNWANTED = /[^\p{L}\p{N}\p{P}\p{S} ]/gu

/**
 * A stranger's word as one short line: letters, numbers, punctuation, symbols and single spaces. Control characters, NUL
 * (which Postgres refuses), direction and zero-width marks, lone surrogates and stacked accents are left out.
 * @returns At most 32 code points; empty if nothing that can be seen is left.
 */
export function cleanText(text: string): string {
  const visible = text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNWANTED, '').replace(SILENT, '')
  const [...points] = visible.replace(/ +/g, ' ').trim()
  return points.slice(0, MAX_CODE_POINTS).join('').trim()
}
