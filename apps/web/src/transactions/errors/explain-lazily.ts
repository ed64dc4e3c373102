import { flow as words } from '../words/flow'

/** explainError, downloaded when something goes wrong. */
export async function explainLazily(error: unknown): Promise<string> {
  try {
    const { explainError } = await import('./explain-error')
    return explainError(error)
  } catch {
    // If downloads fail, explainError's sentences are missing too.
    return words.cannotLoad
  }
}
