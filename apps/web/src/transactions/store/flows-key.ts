/** The key of the flows in localStorage. */
export const FLOWS_KEY = 'commonweight.flows.1'
