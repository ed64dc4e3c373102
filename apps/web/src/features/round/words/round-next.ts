/** The box with the next step on the page of a round. */
export const roundNext = {
  nothing: 'Nothing for you to do',
  claim: {
    title: (amount: string) => `${amount} of match still wait`,
    text: (until: string) =>
      `Anyone may send the match on its way; it goes into the campaigns’ escrow. After ${until} it goes back to the pool’s owners.`,
    over: (title: string) => `You gave to “${title}”`,
    own: (amount: string, title: string) => `${amount} still wait for “${title}”`,
    ownText: (until: string) =>
      `Send the match on its way: it goes into the campaign’s escrow, not to you. After ${until} it goes back to the pool’s owners.`,
  },
  computed: {
    title: 'Matches wait for their proof',
    text: 'The result was computed off chain. Recompute the round on this page, then send what waits. Anyone may.',
    link: 'Recompute the round',
  },
  seal: {
    title: 'The result can be fixed now',
    text: 'It then cannot change, and matches can be claimed. Anyone may.',
  },
  before: {
    title: 'The result is not fixed yet',
    text: (when: string) => `Gifts have ended. Anyone may fix the result from ${when}.`,
  },
  open: {
    title: (left: string) => `Gifts are matched for ${left}`,
    text: 'Give to a campaign of this round, and the pool gives to it too.',
    link: 'See its campaigns',
  },
  upcoming: {
    title: 'Gifts count from the start',
    text: (when: string) => `The round starts ${when}. Sponsors can fund the pool before.`,
  },
  paid: { title: 'The result is final', text: 'No match waits to be paid.' },
  back: { title: 'Claims are over', text: 'What was not used goes back. Anyone may send it on its way.' },
  over: { title: 'This round is over', text: 'Nothing waits any more.' },
  veto: {
    over: (amount: string) => `You funded ${amount} before the start`,
    title: 'Look at the result before it stands',
    text: (until: string) =>
      `It was computed off chain. Recompute it on this page; if it is wrong, object until ${until}. Objections of more than half of the early money stop it.`,
    button: 'Object to this result',
    done: 'You have objected to this result',
    stopped: 'It is stopped: the chain’s own formula decides instead.',
    doneText: 'It is stopped once objections hold more than half of the early money.',
  },
  admit: {
    over: 'You run this round',
    title: (count: number) =>
      count === 1 ? '1 campaign waits for your answer' : `${count} campaigns wait for your answer`,
    none: 'No campaign waits for your answer',
    text: 'What you do not admit until the end stays outside, and its gifts are not matched.',
  },
  reclaim: {
    over: 'You funded this round',
    title: (amount: string) => `Take back ${amount}`,
    text: 'It is your part of what the round did not use. There is no last day.',
    button: (amount: string) => `Take back ${amount}`,
  },
} as const
