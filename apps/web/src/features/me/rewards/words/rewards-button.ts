/** What opens points, rewards and votes. */
export const rewardsButton = {
  button: 'Look for points, rewards and votes',
  loading: 'Reading the chain…',
} as const
