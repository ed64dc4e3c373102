import type { RecomputeReport } from '@commonweight/recompute/recompute-report'
import type { run } from './words/run'

/** `detail` says how far a step is. */
export type Recomputation =
  | { status: 'idle' }
  | { status: 'cancelled' }
  | { status: 'running'; step: keyof typeof run.steps; detail: string }
  | { status: 'done'; report: RecomputeReport }
  | { status: 'failed'; text: string }

export type RecomputeChoice = { through: 'site' | 'wallet'; files: readonly File[] }
