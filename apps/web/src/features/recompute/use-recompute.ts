'use client'
import { useEffect, useRef, useState } from 'react'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import type { Recomputation, RecomputeChoice } from './recomputation'
import type { RecomputePanelProps } from './recompute-panel-props'

/**
 * Runs one recomputation at a time in a worker. All of it is downloaded when the first begins, and ends with the page.
 */
export function useRecompute({ chain, round }: RecomputePanelProps) {
  const [state, setState] = useState<Recomputation>({ status: 'idle' })
  const end = useRef<() => void>(() => undefined)
  const turn = useRef(0)
  useEffect(() => () => end.current(), [])

  const begin = async (choice: RecomputeChoice): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const isWanted = () => turn.current === mine
    const show = (next: Recomputation) => isWanted() && setState(next)
    show({ status: 'running', step: choice.through === 'wallet' ? 'wallet' : 'start', detail: '' })
    try {
      const { startRecompute } = await import('./start-recompute')
      const stop = await startRecompute({ ...choice, chain, round, isWanted, show })
      if (stop) end.current = stop
    } catch (error) {
      show({ status: 'failed', text: await explainLazily(error) })
    }
  }

  const cancel = (): void => {
    turn.current += 1
    end.current()
    setState({ status: 'cancelled' })
  }

  return { state, begin, cancel }
}
