/** Pages that are a form and little else. */
export const pages = {
  list: {
    title: 'List a campaign',
    lead: 'Everything below is fixed the moment you sign: shares, deadlines, criteria, attesters. People give because nobody can change it afterwards. What you type is kept in this browser until then.',
  },
  needsScript:
    'This form prepares a transaction for your wallet, which needs JavaScript. Everything else on this site reads without it.',
} as const
