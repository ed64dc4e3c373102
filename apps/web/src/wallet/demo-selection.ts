import { browserStorage } from './browser-storage'
import { demoRoles } from './demo-roles'

/** Which role the demo wallet plays and whether it is connected; remembered across pages. */
export type DemoSelection = {
  role: () => number
  setRole: (index: number) => void
  isConnected: () => boolean
  setConnected: (connected: boolean) => void
  subscribe: (listener: () => void) => void
}

const KEY = 'commonweight.demo-wallet.1'

let selection: DemoSelection | null = null

/** One per page. */
export function demoSelection(): DemoSelection {
  selection ??= createSelection()
  return selection
}

function createSelection(): DemoSelection {
  let { role, connected } = read()
  const listeners = new Set<() => void>()
  const changed = (): void => {
    browserStorage().setItem(KEY, JSON.stringify({ role, connected }))
    for (const listener of listeners) listener()
  }
  return {
    role: () => role,
    isConnected: () => connected,
    setRole: (index) => {
      role = index
      changed()
    },
    setConnected: (value) => {
      connected = value
      changed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
    },
  }
}

function read(): { role: number; connected: boolean } {
  try {
    const stored: unknown = JSON.parse(browserStorage().getItem(KEY) ?? '{}')
    const { role, connected } = stored as { role?: unknown; connected?: unknown }
    const known = demoRoles.find(({ index }) => index === role)
    return { role: known?.index ?? demoRoles[0].index, connected: connected === true }
  } catch {
    return { role: demoRoles[0].index, connected: false }
  }
}
