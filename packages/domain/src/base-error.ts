/**
 * @property details More than the short message, for a developer.
 * @property docsPath Path in the repository of a text that explains more.
 */
export type BaseErrorOptions = { cause?: unknown; details?: string; docsPath?: string }

/** The base of our errors: a short message that says what to do, and what a developer needs to look into it. */
export class BaseError extends Error {
  override readonly name: string = 'BaseError'
  readonly shortMessage: string
  readonly details: string | undefined
  readonly docsPath: string | undefined

  constructor(shortMessage: string, { cause, details, docsPath }: BaseErrorOptions = {}) {
    const lines = [shortMessage, details && `Details: ${details}`, docsPath && `See ${docsPath}`]
    super(lines.filter(Boolean).join('\n'), cause === undefined ? undefined : { cause })
    this.shortMessage = shortMessage
    this.details = details
    this.docsPath = docsPath
  }
}
