/** What opens points and rewards. */
export const rewardsButton = {
  button: 'Look for points and rewards',
  loading: 'Reading the chain…',
} as const
