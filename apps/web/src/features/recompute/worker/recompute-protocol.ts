import type { Deployment } from '@commonweight/abi/deployment'
import type { RecomputeReport } from '@commonweight/recompute/recompute-report'
import type { RecomputeFile } from './read-recompute-files'
import type { RecomputeProblem } from './recompute-failure'
import type { RecomputeProgress } from './recompute-round'

/** @property rpcUrl Null: the page passes calls on to the visitor's wallet, which a worker cannot reach. */
export type RecomputeRequest = {
  deployment: Deployment
  round: number
  rpcUrl: string | null
  files: RecomputeFile[]
}

/** The blocks whose logs were just requested. */
export type LogsProgress = { step: 'logs'; from: number; to: number }

/** Messages from the page. An answer or a refusal belongs to the call of the same number. */
export type ToWorker =
  | { type: 'begin'; request: RecomputeRequest }
  | { type: 'answer'; call: number; result: unknown }
  | { type: 'refusal'; call: number; message: string; code: number | undefined }

/** From the worker. */
export type FromWorker =
  | { type: 'progress'; progress: RecomputeProgress | LogsProgress }
  | { type: 'call'; call: number; method: string; params: unknown }
  | { type: 'report'; report: RecomputeReport }
  | { type: 'failure'; problem: RecomputeProblem; detail: string }
