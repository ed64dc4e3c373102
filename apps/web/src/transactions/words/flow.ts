/** Around the buttons that begin flows. ./flow-status has the words of a flow that has begun. */
export const flow = {
  declinedConnect: 'No wallet was connected. Nothing was sent.',
  cannotLoad: 'The wallet code could not be downloaded. Check your connection and try again.',
  preparing: 'Preparing…',
} as const
