/** A failure whose message says what to do; shown without a stack trace. */
export class LauncherError extends Error {
  override readonly name = 'LauncherError'
}
