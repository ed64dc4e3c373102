/** The votes of a sealed round, on its page. */
export const roundVotes = {
  title: 'Votes of its donors',
  lead: 'Donors of this round have votes: one for each point that matured in its campaigns. Where they decide something together, a contract of the round counts these votes. Donors mint theirs under “Me”.',
  look: 'Look at the votes',
  loading: 'Reading the chain…',
  failed: 'They could not be read. Look again.',
  contract: 'Contract of the votes',
  notCreated: 'Nobody has created it yet. It will have this address.',
  members: 'Campaigns in them',
  membersOf: (count: number, all: number) => `${count} of ${all}, with all that has matured`,
  supply: 'Votes in all',
  complete: 'All campaigns of the round are in the votes. After a campaign’s next release it is due again.',
  missing: 'A campaign’s votes count towards a quorum once somebody adds them. Anyone may, as often as they like.',
  add: (count: number) => (count === 1 ? 'Add 1 campaign to the votes' : `Add ${count} campaigns to the votes`),
  addHint: 'Anyone may send this. It moves no money and gives you no votes.',
  create: 'Create the contract of this round’s votes',
  noMembers: 'This round admitted no campaign, so it has no votes.',
} as const
