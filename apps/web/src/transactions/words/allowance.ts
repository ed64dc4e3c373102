/** Steps before a call that pulls tokens. */
export const allowance = {
  allow: (amount: string) => `Allow ${amount} to be taken`,
  clear: (left: string) => `Set the old allowance of ${left} to 0`,
} as const
