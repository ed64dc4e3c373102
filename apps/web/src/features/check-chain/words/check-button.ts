/** "Check this page against the chain", until somebody clicks. */
export const checkButton = {
  title: 'Check this page',
  button: 'Check this page against the chain',
  loading: 'Loading the check…',
} as const
