import { useEffect, useEffectEvent, useState } from 'react'
import { answerOf } from './answer-of'
import { useEnded } from './use-ended'

/**
 * Reads something at once, and again whenever a flow of this browser has ended, `again` has changed, or `look` is
 * called. Only the newest question is answered: a slow answer never replaces that to a later one.
 * @param of Says what is read. What was found about something else is not shown meanwhile.
 * @returns `found` is undefined until there is an answer.
 */
export function useReading<T>(of: string, read: () => Promise<T>, again: string | number = '') {
  const [answer, setAnswer] = useState<{ of: string; found: T } | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [looks, setLooks] = useState(0)
  const ended = useEnded()
  const begin = useEffectEvent((asked: string) => {
    setFailed(false)
    return answerOf(
      read(),
      (found) => setAnswer({ of: asked, found }),
      () => setFailed(true),
    )
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when what was read may be different
  useEffect(() => begin(of), [of, again, ended, looks])
  return {
    found: answer?.of === of ? answer.found : undefined,
    hasFailed,
    look: () => setLooks((count) => count + 1),
  }
}
