import { BaseError } from '@commonweight/domain/base-error'
import { flow as words } from '../words/flow'
import { problemOfError } from './problem-of-error'

/** A sentence for anything thrown before a flow begins. Errors of this repository have their own, whatever it says. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'ChunkLoadError') return words.cannotLoad
  if (error instanceof BaseError && error.cause === undefined) return error.shortMessage
  const { name, text } = problemOfError(error, null)
  const isOurs = 'shortMessage' in error && 'docsPath' in error && typeof error.shortMessage === 'string'
  return name === 'Unexpected' && isOurs ? String(error.shortMessage) : text
}
