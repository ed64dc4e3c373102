type Part = { id: string; title: string; paragraphs: readonly string[] }

/** "How it works": the mechanism, and what one has to trust. */
export const how = {
  title: 'How it works',
  lead: 'Four promises, kept by contracts that nobody owns: money waits, people multiply it, evidence releases it, and what was not earned goes back.',
  contents: 'On this page',
  steps: [
    {
      title: 'A lab lists a campaign',
      text: 'Milestones, shares, deadlines, criteria, attesters: all fixed at creation, for good.',
    },
    { title: 'People give', text: 'The money goes into escrow. Neither the lab nor this site can touch it there.' },
    { title: 'A round matches', text: 'Sponsors’ money is shared by how many people support each campaign.' },
    {
      title: 'Evidence is judged',
      text: 'The lab shows what it made; k of n attesters sign; backers with points may object.',
    },
    { title: 'A share is released', text: 'Only that milestone’s share. The rest waits for the next one.' },
  ],
  parts: [
    {
      id: 'escrow',
      title: 'The escrow',
      paragraphs: [
        'A gift puts tokens into a campaign’s escrow. Money enters in no other way, whether it comes from people, organisations or a pool. It leaves in two ways: as the release of an attested milestone to the lab, or as a refund to those who gave.',
        'The contracts have no owner, no upgrade, no pause and no fee. Anyone can take every step that follows a deadline, so nothing waits for the lab or for this site.',
      ],
    },
    {
      id: 'match',
      title: 'The match',
      paragraphs: [
        'Quadratic funding: for each campaign take the square root of what each verified person gave in all, add the roots, square the sum, and take away the squares of the roots. What is left is what people give together. The pool is shared in that proportion, never above the ideal and never above the cap.',
        'The root is taken of a person’s running total, so splitting a gift changes nothing, and a campaign with one donor is matched with nothing. Ten people who give 10 each move more than one who gives 100.',
        'One person, one weight: an identity gate says how far an account stands for one person. Without it a gift is as good as any other, but draws no match. The lab, its payout account and the attesters are never matched.',
        'Every figure that says “estimated” means: if the round ended now. After the round there is a review, in which the operator may remove a campaign for abuse, with a published reason, and sponsors may still add to the pool. The day after it is for setting capped campaigns apart. Then anyone can seal the result, and it is final.',
        'A campaign joins one round in its whole life. Its lab may withdraw an application until it is admitted, and leave the round before the campaign opens. Where a round names a calculator, only money funded before the start can object to its result; what comes later never exceeds it.',
      ],
    },
    {
      id: 'milestones',
      title: 'Milestones and evidence',
      paragraphs: [
        'For each milestone the lab submits a manifest: revisions, file hashes, evaluation results, licence, and the command that reproduces them. The chain stores its digest, so that it can never be exchanged quietly.',
        'The attesters named at creation judge it; k of n must sign exactly this evidence for exactly this milestone. Then a window opens. Those who gave before may object with the points that they held when it was submitted. Enough objections send the milestone back to the lab. Otherwise anyone may release its share.',
        'An attester may deny until the release, and approve beyond k: with one approval more than needed, no single attester can undo it. With a goal, evidence is taken once gifts have closed, so that a loan over the close finds attesters and backers between itself and the money.',
      ],
    },
    {
      id: 'refunds',
      title: 'Refunds',
      paragraphs: [
        'A campaign fails if it misses its goal, if a milestone is not approved in time, or if the lab gives up. From then on the unreleased part of every gift goes back to its donor. Anyone can trigger a refund at any time. Nobody can block it. The same part of a match goes back to the round’s sponsors, or to the account that the round’s terms name.',
      ],
    },
    {
      id: 'points',
      title: 'Points',
      paragraphs: [
        'Backers earn points, the root of what they gave, that mature with the milestones they backed. They cannot be sold or moved, and points of different tokens are never added up.',
      ],
    },
  ] satisfies readonly Part[],
  trust: {
    id: 'trust',
    title: 'What you have to trust',
    lead: 'No system works without trust in someone. This is all of it.',
    rows: [
      {
        who: 'The attesters of a campaign',
        can: 'Together they can release early, or withhold a release. Two accounts of one owner sign as two.',
        limit: 'Early, backers with points still have the window to object. Withheld, donors are refunded.',
      },
      {
        who: 'The operator of a round',
        can: 'It lets campaigns in, and can remove one until the review ends. So it decides how much of the pool is not used, together with the calculator if the round names one.',
        limit: 'It cannot take out money. What is not used goes where the round’s terms say. No gift is ever touched.',
      },
      {
        who: 'The identity gate',
        can: 'It says who counts as one person. A second verified account defeats the rule that insiders are not matched. A gate may be a contract that its owners can change.',
        limit: 'It holds no money and can block no gift, release or refund.',
      },
      {
        who: 'The lab and its friends',
        can: 'They can fill a goal with money that stays in, pay for gifts that others sign, buy the consent by which an operator gives in a donor’s name, and raise the veto threshold by a refundable gift before a submission.',
        limit:
          'Gifts of the lab itself never count. Each campaign shows the part of its support that came through operators; a consent ends by its date.',
      },
      {
        who: 'The sponsors',
        can: 'Match of a campaign that fails after the seal returns to them, or to the account that the terms name, not to other labs.',
        limit: 'They cannot take back anything before claims have ended.',
      },
      {
        who: 'The token',
        can: 'A token whose issuer can freeze accounts can freeze the campaigns in that token.',
        limit: 'It harms only these. Campaigns in other tokens are apart.',
      },
      {
        who: 'This site',
        can: 'It reads the chain and shows it, and it stores documents.',
        limit:
          'Documents are checked against the digests on the chain. Without this site, every call can still be made, and all of this can be rebuilt from the chain.',
      },
    ],
    columns: { who: 'Who', can: 'What they could do', limit: 'What limits it' },
  },
} as const

/** Where the contracts are, and what holds them. */
export const contracts = {
  title: 'Contracts',
  lead: 'Everything that holds or moves money, by address. No owner, no upgrade, no pause and no fee: nobody can change them, this site included.',
  notAudited: 'The contracts have not been audited by a third party.',
  chain: 'Chain',
  chainId: 'Chain id',
  since: 'Deployed at block',
  address: 'Address',
  ours: 'Of this deployment',
  others: 'Of others, which these build on',
  tokens: 'Tokens that this site calls by their symbols',
  check: 'An explorer shows whether the published source gives this bytecode.',
  names: {
    campaigns: { name: 'Campaigns', does: 'holds gifts and matches in escrow, releases, refunds' },
    matchingRounds: { name: 'MatchingRounds', does: 'holds the pools of rounds and shares them out' },
    computedResult: { name: 'ComputedResult', does: 'takes a result computed off chain, and vetoes of it' },
    voucherGate: { name: 'VoucherGate', does: 'says whose gifts count, by signed vouchers' },
    donationRouter: { name: 'DonationRouter', does: 'brings signed gifts in for their donors' },
    milestoneResolver: { name: 'EASMilestoneResolver', does: 'passes attestations made in EAS on as approvals' },
    points: { name: 'Points', does: 'shows matured points as tokens that cannot be moved' },
    airdrops: { name: 'Airdrops', does: 'pays rewards by points or by a list' },
    depositAddresses: { name: 'DepositAddresses', does: 'turns a plain transfer into a gift' },
    matchPreview: { name: 'MatchPreview', does: 'computes what a gift would be matched with; holds nothing' },
    permit2: { name: 'Permit2', does: 'signed allowances' },
    eas: { name: 'EAS', does: 'attestations' },
    schemaRegistry: { name: 'SchemaRegistry', does: 'schemas of attestations' },
  },
} as const

/** What protects money here, what does not, and how to report a fault. */
export const security = {
  title: 'Security',
  lead: 'What protects the money, what risks are left, and how to report a fault.',
  parts: [
    {
      id: 'audit',
      title: 'Not audited',
      text: 'The contracts have not been audited by a third party. They are tested by real attacks played against them, by fuzzing and by invariants, and that does not replace an audit. Give what you could lose.',
    },
    {
      id: 'nobody',
      title: 'Nobody can stop or change them',
      text: 'No account owns the contracts, so nobody can repair a fault in them. This site would show everybody how to take their money out, and new contracts would be deployed at other addresses. Anyone can take every step that follows a deadline, so refunds need no permission.',
    },
    {
      id: 'site',
      title: 'What this site can do',
      text: 'It holds no money and no keys. It shows what the chain says, checks documents against their digests, and prepares transactions that your wallet shows before you sign. Compare the contract’s address in your wallet with the ones listed here.',
    },
  ],
  trust: 'Who could do what, and what limits it',
  contracts: 'Addresses of all contracts',
  report: 'Reporting a fault',
  reportAt: 'Please report it privately, as SECURITY.md in the repository says, not in a public issue:',
  reportNowhere:
    'Please write to those who run this site, privately, and say what an attacker would gain. The repository’s SECURITY.md says more.',
} as const
