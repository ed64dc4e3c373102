/** Hands on what comes of a question, unless it was dropped before. @returns Drops it. */
export function answerOf<T>(asked: Promise<T>, onAnswer: (found: T) => void, onFailure: () => void): () => void {
  let isDropped = false
  asked.then(
    (found) => {
      if (!isDropped) onAnswer(found)
    },
    () => {
      if (!isDropped) onFailure()
    },
  )
  return () => {
    isDropped = true
  }
}
