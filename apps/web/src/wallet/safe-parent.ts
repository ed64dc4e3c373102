import SafeAppsSDK, { TransactionStatus } from '@safe-global/safe-apps-sdk'

/** How long the page around this one may take to show that it is a Safe. */
const GREETING_MS = 5_000
const MAX_OWNERS = 10_000

/**
 * How far owners have got with a proposal: signatures `given` of those `required`.
 * @property isOver It will never be executed: its owners rejected it, or executed another in its place.
 */
export type Proposal = { given: number; required: number; isOver: boolean }

/** What the SDK and the connector are given: only these origins are listened to. */
export function safeOptions(origins: readonly string[]) {
  const allowedDomains = origins.map((origin) => new RegExp(`^${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
  return { allowedDomains, unstable_getInfoTimeout: GREETING_MS }
}

let parent: SafeAppsSDK | null = null

/** Asks the Safe around this page about a proposal; null if it does not say. What it answers is not trusted. */
export async function askProposal(origins: readonly string[], safeTxHash: string): Promise<Proposal | null> {
  parent ??= new SafeAppsSDK(safeOptions(origins))
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), GREETING_MS))
  return readProposal(await Promise.race([parent.txs.getBySafeTxHash(safeTxHash).catch(() => null), late]))
}

/** A Safe's report on one of its transactions; null if it is no such report. */
export function readProposal(report: unknown): Proposal | null {
  const { txStatus, detailedExecutionInfo } = (report ?? {}) as Record<string, unknown>
  const info = (detailedExecutionInfo ?? {}) as Record<string, unknown>
  const { confirmationsRequired: required, confirmations } = info
  if (!Array.isArray(confirmations) || !isCount(required) || required === 0) return null
  const isOver = txStatus === TransactionStatus.CANCELLED || txStatus === TransactionStatus.FAILED
  return { given: Math.min(confirmations.length, required), required, isOver }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_OWNERS
}
