/** The page around the form; the browser needs none of it. */
export const listPage = {
  title: 'List a campaign',
  lead: 'Everything below is fixed the moment you sign: shares, deadlines, criteria, attesters. People give because nobody can change it afterwards. What you type is kept in this browser until then.',
} as const
