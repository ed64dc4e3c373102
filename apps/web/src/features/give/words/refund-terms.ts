/** What a gift pays back if the work fails. */
export const refundTerms = {
  first: (amount: string) => `If milestone 1 fails or the goal is missed, you get all ${amount} back.`,
  firstNoGoal: (amount: string) => `If milestone 1 fails, you get all ${amount} back.`,
  later: (milestone: number, amount: string) => `If milestone ${milestone} fails, you get back ${amount}.`,
  more: 'At later milestones',
  nobody: 'Refunds need nobody’s permission and never expire.',
} as const
