/** "Recompute this round", in the browser, until there is a report. */
export const recompute = {
  title: 'Recompute this round',
  lead: 'Your browser reads every gift from the chain, computes all matches again and compares them with what the contracts say. This site’s database is not asked.',
  button: 'Recompute this round',
  again: 'Recompute again',
  cancel: 'Cancel',
  options: 'Another node, or files',
  through: 'Read the chain through',
  site: (host: string) => `this site’s node, ${host}`,
  wallet: 'my wallet’s node',
  files: 'Or compute from files',
  filesHint:
    'Optional: inputs.json as published for the round, and configuration.json if it is not one of the defaults.',
} as const
