/** The embedded database could not be used; the message says what to do. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
}
