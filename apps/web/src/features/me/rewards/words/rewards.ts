/** Points and what they earn, on the page of an account. */
export const rewards = {
  title: 'Points, rewards and votes',
  lead: 'Points mature as milestones are released. They cannot be sold or moved. Anyone may put up a reward for a campaign’s donors, which is shared by points.',
  failed: 'They could not be read. Look again.',
  again: 'Look again',
  none: 'No points have matured yet, and nobody has put up a reward for these campaigns.',
  minted: (minted: string, matured: string, held: string) =>
    `${minted} minted, ${matured} matured, of ${held} points in all`,
  mint: (points: string) => `Mint ${points} points`,
  mintHint: 'Anyone may send this. The points go to the account that gave.',
  reward: (amount: string) => `A reward of ${amount}`,
  why: 'Why this number',
  whyText: (amount: string, held: string, all: string, share: string, earned: string) =>
    `${amount} are shared by points: this account has ${held} of ${all}. ${share} of the campaign is released, and that part of the share is earned so far: ${earned}.`,
  paid: (amount: string) => `${amount} of that was paid already.`,
  claim: (amount: string) => `Claim ${amount}`,
  claimHint: 'Anyone may send this. It goes to the account that gave.',
  later: (when: string) => `It can be claimed once gifts have closed, on ${when}.`,
  until: (when: string) => `Until ${when}.`,
  expired: 'Its time is over.',
  nothingDue: 'Nothing more is due now.',
  smaller: (count: number) =>
    `${count} further ${count === 1 ? 'reward has' : 'rewards have'} less money than the ten shown in the same token.`,
  unlisted: (count: number) =>
    `${count} further ${count === 1 ? 'reward is' : 'rewards are'} in tokens that this site does not list.`,
} as const
