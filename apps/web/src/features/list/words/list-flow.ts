/** Reading the form of a new campaign, and listing it. */
export const listFlow = {
  /** Fields as a list of problems names them. */
  fields: {
    payout: 'Payout account',
    challenge: 'Challenge window',
    veto: 'Veto share',
    share: (milestone: number) => `Milestone ${milestone}, share`,
    deadline: (milestone: number) => `Milestone ${milestone}, date`,
  },
  step: 'List the campaign',
  open: 'Open the campaign',
} as const
