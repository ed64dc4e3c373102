import { brought, operated } from './directed-donations'
import { keptPoints, moved, reopened, surplus } from './directed-milestones'
import { standing, vetoed } from './directed-results'
import { returned, skipped, unused } from './directed-rounds'
import type { DirectedSchedule } from './directed-schedule'

/** Each is forced, undone by a fork and done again. */
export const directedSchedules: readonly DirectedSchedule[] = [
  standing,
  vetoed,
  reopened,
  moved,
  surplus,
  keptPoints,
  brought,
  operated,
  skipped,
  unused,
  returned,
]
