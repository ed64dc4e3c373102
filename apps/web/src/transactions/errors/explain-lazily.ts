import { flow as words } from '../words/flow'

/** As explainError, downloaded when something did go wrong. */
export async function explainLazily(error: unknown): Promise<string> {
  try {
    const { explainError } = await import('./explain-error')
    return explainError(error)
  } catch {
    // The words are not there either if downloads fail.
    return words.cannotLoad
  }
}
