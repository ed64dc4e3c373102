import { countOf } from '../../format/number'

/** The page of one campaign. */
export const campaign = {
  sections: {
    label: 'On this page',
    story: 'Story',
    milestones: 'Milestones',
    match: 'The match',
    donations: 'Who gave',
    terms: 'Terms',
  },
  reward: 'Put up a reward for its donors',
  model: { kind: 'Kind', parameters: 'Parameters', licence: 'Licence', base: 'Base' },
  unverified:
    'The document with this campaign’s words is not stored here, or its bytes do not match the digest on the chain. Shares, deadlines and money below come from the chain and are right. Titles are placeholders.',
  facts: {
    goal: 'Goal',
    noGoal: 'without a goal',
    goalReached: 'reached',
    goalShare: (share: string) => `${share} of it`,
    gave: (people: number) => (people === 0 ? 'Nobody has given yet.' : `${countOf(people, 'person', 'people')} gave`),
    inRound: 'in',
    fromPool: 'of it from the pool',
    opens: 'Opens',
    closes: 'Closes',
    closed: 'Closed',
    applied: 'applied, not in it',
    submits: 'Evidence can be submitted from',
    cutoff: 'Evidence must be approved by',
  },
  failing: {
    title: 'If it fails, you get back',
    goal: 'The goal is missed',
    milestone: (number: number) => `Milestone ${number} fails`,
    of: (amount: string) => `of ${amount}`,
    note: 'Anyone can trigger a refund at any time. Nobody can block it.',
    goalNote:
      'A reached goal shows that the money is there, not whose it is. A lab or its friends may fill a goal with money that stays in.',
  },
  story: { links: 'Links' },
  milestones: {
    leadGoal: 'This campaign has a goal, so evidence is submitted once gifts have closed.',
    worth: 'today',
    due: 'Evidence due',
    criteria: 'What the evidence must show',
    rule: (needed: number, all: number, time: string) =>
      `Money is released in this order: evidence, ${needed} of ${all} attesters, then ${time} in which backers may object. An attester may deny until the release.`,
  },
  match: {
    none: 'This campaign is in no matching round. Every gift still waits in escrow and goes back if the work fails.',
    noGate:
      'This campaign has no identity gate: it is plain escrow. Gifts draw no match, earn no points and give no veto.',
    applied: (round: string) =>
      `It applied to “${round}” but is not in it. Gifts are matched only if the operator admits it. Until then its lab may withdraw the application.`,
    notAdmitted: (round: string) =>
      `It applied to “${round}” and was not admitted before the round ended. It is not in the round, and its gifts are not matched. Its lab may withdraw the application.`,
    removed: (round: string) => `It was taken out of “${round}” and draws no match from it.`,
    lead: (round: string) =>
      `In “${round}” the pool is shared by how many people stand behind a campaign more than by how much they give.`,
    how: 'How is this computed?',
    final: 'The round is sealed: these figures are final.',
    computed: 'The result was computed off chain; its matches are known when they are claimed.',
    sum: 'The pool adds',
    ifEnded: 'These figures say what the match would be if the round ended now.',
    steps: {
      roots: 'S: the roots of what each verified person gave, added up',
      squares: 'Q: the squares of those roots, added up',
      weight: 'w = S² − Q: what people give together; one person alone makes 0',
      total: 'W: w of all campaigns in the round that are below the cap',
      pool: 'Pool',
      poolLeft: (count: number) => `Pool after ${count} at the cap`,
      cap: 'Most that one campaign can get',
      share: 'Match = w × min(1, pool ÷ W), at most the cap',
      match: 'Match',
    },
    example: (gift: string, rise: string) => `A first gift of ${gift} from a verified person would add ${rise} now.`,
    zero: {
      first: 'The first person’s gift draws no match by itself; the second’s does, for both.',
      capped: 'Its match has reached the most that one campaign can get; more gifts add only to the escrow.',
      minimum: 'A gift of this size is below what this round counts, or too small to move the match.',
    },
    once: 'A campaign joins one round in its whole life.',
    operators: (share: string) =>
      `${share} of the support that counts came through operators: contracts that donors let give in their names. A donor’s consent can be bought, so judge a large share with care.`,
    noOperators:
      'None of the support that counts came through operators, which are contracts that donors let give in their names.',
    insiders: 'The lab, its payout account and the attesters may give, but their gifts are never matched.',
  },
  donations: {
    lead: 'Every gift, newest first, and how far its donor was verified as one person when giving.',
    verified: 'Verified',
    inPart: (share: string) => `Verified in part: counts ${share}`,
    unverified: 'Not verified',
    receipt: 'Receipt',
    none: 'No one has given yet. A first gift brings no match by itself; the second person’s does, for both.',
    older: 'Older gifts',
    newest: 'Newest gifts',
    byOperator: 'through an operator',
    badPage: 'That page address is not valid; these are the newest gifts.',
  },
  terms: {
    lead: 'Fixed when the campaign was created. Nobody can change them: not the lab, not the attesters, not this site.',
    id: 'Campaign',
    lab: 'Lab',
    payout: 'Paid out to',
    token: 'Token',
    gate: 'Identity gate',
    noGate: 'none',
    attesters: 'Attesters',
    threshold: (needed: number, all: number) => `${needed} of ${all} must approve`,
    challenge: 'Time to object',
    veto: 'Objections that stop a release',
    vetoShare: (share: string) => `${share} of the points held when it was submitted`,
    vetoNote:
      'Fixed in that second: only points held then can object. A friend’s refundable gift just before raises the number.',
    created: 'Created',
    document: 'Document',
    digest: 'SHA-256',
    verified: 'The stored document has exactly this digest.',
    notVerified: 'The document could not be checked.',
  },
  unknown: {
    title: 'There is no such campaign here',
    text: 'A campaign’s id is 0x and 64 hex digits. It may be on another chain, or so new that it has not been read yet: then reload in a moment.',
  },
  submit: {
    title: 'Submit evidence',
    lead: (number: number, title: string) => `For milestone ${number}: ${title}.`,
    none: 'No milestone of this campaign takes evidence now.',
    back: 'Back to the campaign',
  },
} as const

/** Words for where a campaign's money is. */
export const funding = {
  released: 'Released to the lab',
  escrow: 'In escrow',
  estimated: 'Match if the round ended now',
  goal: 'goal',
  noGoal: 'no goal',
  of: 'of',
  /** Of a campaign that failed or was cancelled. */
  returns: {
    refundable: (waiting: number) =>
      waiting > 0
        ? `Donors can still take back (${countOf(waiting, 'person', 'people')})`
        : 'Donors can still take back',
    refunded: 'Donors took back',
    recoverable: (whom: string) => `Match to go back to ${whom}`,
    recovered: (whom: string) => `Match that went back to ${whom}`,
    sponsors: (round: string) => (round ? `the sponsors of “${round}”` : 'its round’s sponsors'),
    account: (account: string) => `${account}, as the round’s terms say`,
    rounding: 'Left by rounding, less than one unit a payment',
  },
} as const

/** What can be done to a campaign, beyond giving. */
export const campaignActions = {
  title: 'Anyone may',
  release: 'Release milestone',
  releaseHint: 'Anyone can do this. It moves no money yet. An attester may deny until then, so do not wait.',
  releaseFrom: (when: string) =>
    `It can be released from ${when}, unless backers object or attesters deny. Attesters may deny until the release, so release in the first block.`,
  releaseAfterSeal: 'It can be released once its round is sealed.',
  withdraw: (amount: string) => `Pay out ${amount}`,
  withdrawHint: (payout: string) => `Anyone can send it. It goes to the lab’s payout account ${payout}.`,
  claim: (amount: string) => `Claim the match of ${amount}`,
  claimHint: 'Anyone can send it. It goes into the campaign’s escrow, never to an account.',
  expire: 'Mark as failed',
  expireHint: 'Refunds work without it. It only settles the record.',
  cancel: 'Cancel campaign',
  cancelHint: 'Only the lab. What is not released becomes refundable; this cannot be undone.',
  cancelLater: (when: string) =>
    `Its round has ended. The lab can cancel it once its match is claimed, at the latest from ${when}.`,
  cancelSure: (amount: string, people: number) =>
    `I understand that this ends the campaign for good: ${amount} can be taken back by ${countOf(people, 'person', 'people')} and its round`,
  cancelSureEmpty: 'I understand that this ends the campaign for good',
  leaveSure: 'I understand that the campaign can never come back to this round or join another one',
  leave: (round: string) => `Leave “${round}”`,
  leaveHint:
    'Only the lab, and only before the campaign opens. Its gifts are then not matched, and it cannot come back or join another round.',
  withdrawApplication: (round: string) => `Withdraw the application to “${round}”`,
  withdrawApplicationHint:
    'Only the lab, at any time until it is admitted. The campaign continues without a round and cannot apply again.',
  recover: (amount: string) => `Return ${amount} of match to its round`,
  recoverHint:
    'Anyone can send it. The unreleased match of a failed campaign goes back to those who get what is not used.',
} as const
