/** The key of the flows in localStorage. */
export const FLOWS_KEY = 'commonweight.flows.1'

/** The flows of this browser as text, for pages that look before they load the store; null if there are none. */
export function storedFlows(): string | null {
  try {
    return window.localStorage.getItem(FLOWS_KEY)
  } catch {
    return null
  }
}

/** Whether a flow of an earlier page still waits for the chain. Reads the text only. */
export function hasUnfinishedFlows(): boolean {
  return /"nextCheckAtMs":\d|"status":"preflight"/.test(storedFlows() ?? '')
}
