import { flow as words } from '../../messages/flow'

/** Anything thrown on the way to a transaction, in words. Our own errors speak for themselves. */
export async function explainError(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'ChunkLoadError') return words.cannotLoad
  const { problemOfError } = await import('../../tx/problem-of-error')
  const { name, text } = problemOfError(error, null)
  const isOurs = 'shortMessage' in error && 'docsPath' in error && typeof error.shortMessage === 'string'
  return name === 'Unexpected' && isOurs ? String(error.shortMessage) : text
}
