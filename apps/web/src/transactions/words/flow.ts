/** Around the buttons that begin transactions; what is said once there is one is in ./flow-status. */
export const flow = {
  declinedConnect: 'No wallet was connected. Nothing was sent.',
  cannotLoad: 'The wallet code could not be downloaded. Check your connection and try again.',
  preparing: 'Preparing…',
} as const
