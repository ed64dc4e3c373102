/** What can be done to a round. */
export const roundActions = {
  title: 'Actions',
  early:
    'Money funded before the start may veto a computed result. From the start on, at most as much again can be added.',
  late: 'Money added now has no veto of a computed result.',
  earlyHolders: (holders: string) => `The money that has one is held by ${holders}.`,
  earlyHolder: (who: string, share: string) => `${who} (${share})`,
  earlyOthers: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  noEarly: 'Nobody holds money that has one, so no computed result can be posted.',
  room: (amount: string) =>
    `At most ${amount} more can be added: late money never exceeds what was funded before the start.`,
  noRoom: 'Nothing more can be added: late money never exceeds what was funded before the start.',
  approve: 'Applications',
  approveHint: 'Only the operator, until the round ends. Ticked campaigns are admitted in one transaction.',
  approveButton: (count: number) => (count === 1 ? 'Admit 1 campaign' : `Admit ${count} campaigns`),
  noApplicants: 'No application waits.',
  skipped: (count: number) =>
    count === 1
      ? '1 campaign of an earlier list could not be admitted: it cannot join any more.'
      : `${count} campaigns of earlier lists could not be admitted: they cannot join any more.`,
  atOnce: (shown: number, all: number) => `${shown} of ${all} at a time.`,
  drop: (count: number) => (count === 1 ? 'Drop 1 failed campaign' : `Drop ${count} failed campaigns`),
  dropHint: 'Anyone can do this until the seal. A failed campaign then takes no match from the others.',
  pin: (count: number) => (count === 1 ? 'Set 1 capped campaign apart' : `Set ${count} capped campaigns apart`),
  pinHint: 'Anyone can do this until the seal. What a capped campaign cannot take goes to the others.',
  seal: 'Seal the result',
  sealHint: 'Anyone can do this. The result is then fixed, and matches can be claimed.',
  sealFrom: (when: string) => `The result can be sealed from ${when}, by anyone.`,
  settling:
    'The last day before that is for setting capped campaigns apart and dropping failed ones. Anyone can do this.',
  claim: (amount: string) => `Claim ${amount}`,
  claimAll: (count: number, amount: string) =>
    count === 1 ? `Claim the match of ${amount}` : `Claim all ${count} matches, ${amount}`,
  claimComputed:
    'Matches of a computed result are claimed with a proof. Recompute the round above, then claim what waits. Anyone can do this.',
  claimHint: 'Anyone can do this. Each match goes into its campaign’s escrow. One signature per campaign.',
  reclaim: (amount: string, sponsor: string) => `Return ${amount} to ${sponsor}`,
  reclaimHint: 'Anyone can send it. It goes to the account named.',
} as const
