import type { Hex } from '@commonweight/domain/hex'
import type { Flow, FlowLink, FlowStep } from './flow'
import type { Runtime } from './runtime'

/** A flow before it begins. `steps` runs once a wallet is connected, and prepares the calls. */
export type FlowPlan = {
  scope: string
  title: string
  token?: Hex
  steps: (context: { runtime: Runtime; account: Hex }) => Promise<FlowStep[] | PreparedFlow>
}

/** Steps, and what else is known once they are prepared; see Flow. */
export type PreparedFlow = { steps: FlowStep[]; link?: FlowLink; details?: Flow['details'] }
