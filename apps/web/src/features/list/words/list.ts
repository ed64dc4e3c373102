import type { ModelKind } from '@commonweight/domain/documents/terms-document'

/** Listing a campaign. */
export const list = {
  kinds: {
    language: 'Language',
    speech: 'Speech',
    vision: 'Vision',
    multimodal: 'Multimodal',
    embedding: 'Embedding',
    code: 'Code',
    dataset: 'Data set',
    evaluation: 'Evaluation',
    tooling: 'Tooling',
    other: 'Other',
  } satisfies Record<ModelKind, string>,
  about: 'The campaign',
  title: 'Title',
  summary: 'Goal in one line',
  summaryHint: '10 to 240 characters; shown in lists.',
  story: 'Story and plan',
  storyHint: 'Markdown. What you will build, who it is for, what the money pays for, how you will show the result.',
  labName: 'Lab name',
  labUrl: 'Lab website (optional)',
  kind: 'Kind',
  parameters: 'Size',
  parametersHint: 'For example 1.3B, or “n/a”.',
  licence: 'Licence',
  base: 'Base',
  baseHint: 'The model it starts from, or “scratch”.',
  money: 'The money',
  round: 'Matching round',
  noRound: 'None: no matching pool',
  roundHint:
    'The round’s operator must admit you. The round fixes token, gate, attesters and times. A campaign can join only one round. You may withdraw until you are admitted. After that you may leave only before the campaign opens.',
  token: 'Token',
  gate: 'Who counts',
  gateVerified: 'Verified people: points, and they may veto',
  gateNone: 'Plain escrow: no points, no veto',
  goal: 'Goal',
  goalHint:
    'If less is given by the closing time, everybody gets everything back. With a goal, evidence can be submitted once gifts have closed. Donors are warned that a lab or its friends may fill a goal with money that stays in.',
  closesAt: 'Gifts close at',
  closesAtHint: 'At least a day after they open.',
  payout: 'Payout account (optional)',
  payoutHint:
    'Released money goes here. Empty: the account that lists the campaign. Neither account can be replaced later. Use a Safe for both: its owners can be replaced.',
  trust: 'Who checks the work',
  attesters: 'Attesters',
  attestersHint: 'Accounts that look at evidence, one per line. Neither the lab nor its payout account.',
  threshold: 'How many must approve',
  challengeDays: 'Challenge window, days',
  challengeHint: 'Between the last approval that is needed and the release, backers with points may veto. 1 to 90.',
  vetoPercent: 'Veto share, percent of points',
  vetoHint:
    '25 to 50, of the points held when evidence is submitted. A friend’s refundable gift just before raises what stops a release.',
  milestones: 'Milestones',
  milestonesHint: 'In order. Shares add to 100 %. Attesters have 14 more days after each deadline.',
  milestone: (number: number) => `Milestone ${number}`,
  milestoneTitle: 'Title',
  criteria: 'Criteria that the evidence must meet',
  share: 'Share, percent',
  deadline: 'Evidence due by',
  fixedByRound: (round: string) => `Fixed by “${round}”:`,
  submit: 'Check and list campaign',
  submitHint:
    'Nobody can change these terms later, not even you. You sign one transaction and pay only the network fee.',
  flowTitle: (title: string) => `List “${title}”`,
} as const

/** The page around the form; the browser needs none of it. */
export const listPage = {
  title: 'List a campaign',
  lead: 'Everything below is fixed the moment you sign: shares, deadlines, criteria, attesters. People give because nobody can change it afterwards. What you type is kept in this browser until then.',
} as const
