/** Bytes that this site neither keeps nor serves; the reason is the curation file's. */
export class DocumentWithheldError extends Error {
  override readonly name = 'DocumentWithheldError'

  constructor(readonly reason: string) {
    super(`This site withholds this document: ${reason}`)
  }
}
