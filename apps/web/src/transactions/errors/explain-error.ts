import { flow as words } from '../words/flow'
import { problemOfError } from './problem-of-error'

/** Anything thrown on the way to a transaction, in words. Our own errors speak for themselves. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'ChunkLoadError') return words.cannotLoad
  const { name, text } = problemOfError(error, null)
  const isOurs = 'shortMessage' in error && 'docsPath' in error && typeof error.shortMessage === 'string'
  return name === 'Unexpected' && isOurs ? String(error.shortMessage) : text
}
