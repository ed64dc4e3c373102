/** Counting earlier gifts at today's weight. */
export const refresh = {
  button: 'Count my earlier gifts',
  hint: 'They counted less when they were given than they would now. This counts them at today’s weight.',
} as const
