import type { Flow } from './flow'

const STATUSES = new Set<string>([
  'idle',
  'preflight',
  'awaiting-signature',
  'submitted',
  'unknown',
  'confirmed',
  'counted',
  'rejected',
  'reverted',
  'replaced',
  'dropped',
  'expired',
])

/** Flows as text; whole numbers beyond JSON's reach are written as `{"$int":"..."}`. */
export function stringifyFlows(flows: readonly Flow[]): string {
  return JSON.stringify(flows, (_key, value: unknown) =>
    typeof value === 'bigint' ? { $int: value.toString() } : value,
  )
}

/** The flows in a text; what another version wrote or something broke is left out, never thrown at the visitor. */
export function parseFlows(text: string | null): Flow[] {
  if (text === null) return []
  try {
    const parsed: unknown = JSON.parse(text, revive)
    return Array.isArray(parsed) ? parsed.filter(isFlow) : []
  } catch {
    return []
  }
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$int' in value)) return value
  const { $int } = value
  return typeof $int === 'string' && /^-?\d+$/.test($int) ? BigInt($int) : value
}

function isFlow(value: unknown): value is Flow {
  if (typeof value !== 'object' || value === null) return false
  const flow = value as Partial<Flow>
  return (
    flow.version === 1 &&
    typeof flow.id === 'string' &&
    typeof flow.scope === 'string' &&
    Array.isArray(flow.steps) &&
    typeof flow.step === 'number' &&
    flow.step < flow.steps.length &&
    Array.isArray(flow.done) &&
    Array.isArray(flow.details) &&
    typeof flow.state === 'object' &&
    STATUSES.has(flow.state.status)
  )
}
