/** A page was asked for by a cursor that no page gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'

  constructor() {
    super('This page address is not valid. Start again from the first page.')
  }
}
