const CAMPAIGN_FIELDS: Record<string, string> = {
  payout: 'The payout account cannot be empty or one of these contracts. Enter an account of yours.',
  digest: 'The terms document is missing. Save it again and list the campaign once more.',
  closesAt: 'Gifts must close after they open, and in the future. Choose a later closing time.',
  challengePeriod: 'The challenge period is at most 90 days. Shorten it.',
  vetoShare: 'The share that can veto is between 25 % and 100 %. Change it.',
  attesters:
    'Name 1 to 8 different attesters, none of them the lab or the payout account, and ask for at most as many approvals.',
  milestones: 'A campaign has 1 to 10 milestones. Add or remove some.',
  'milestones.share': 'Every milestone needs a share, and the shares must add up to 100 %. Change them.',
  'milestones.deadline':
    'Milestone deadlines must rise, begin after gifts close and end within about four and a half years. Change the dates.',
  token: 'This token is not supported: it must be an ERC-20 with at most 18 decimals, or the native coin.',
}

const ROUND_FIELDS: Record<string, string> = {
  token: 'This token is not supported: it must be an ERC-20 with at most 18 decimals, or the native coin.',
  gate: 'There is no contract at the gate’s address. Choose a gate of this chain.',
  digest: 'The round’s document is missing. Save it again and create the round once more.',
  end: 'The round must end after it starts, and in the future. Choose a later end.',
  reviewPeriod: 'With a calculator the review lasts at least a day. Lengthen it.',
  claimUntil: 'Claims must last longer than the review, and end within five years. Change the time.',
  challengePeriod: 'The challenge period is at most 90 days. Shorten it.',
  attesters: 'Name 1 to 8 different attesters and ask for at most as many approvals.',
}

const MISMATCH_FIELDS: Record<string, string> = {
  token: 'The round takes another token. Choose the round’s token.',
  gate: 'The round verifies people with another gate. Choose the round’s gate.',
  opensAt: 'The round starts later than your campaign opens. Open with the round or after it.',
  closesAt: 'The round ends before your campaign closes. Close with the round or before it.',
  challengePeriod: 'The round asks for a longer challenge period. Lengthen yours.',
  'milestones.deadline': 'The first milestone is due before the round’s result is fixed. Move its deadline back.',
  attesters: 'The round fixes the attesters and how many must approve. Use exactly those.',
}

/** What is wrong with a campaign's terms, by the field that the contract names. */
export function campaignTermsFault(field: unknown): string {
  return CAMPAIGN_FIELDS[String(field)] ?? `The contract refuses the term “${String(field)}”. Change it and try again.`
}

/** What is wrong with a round's terms. */
export function roundTermsFault(field: unknown): string {
  return ROUND_FIELDS[String(field)] ?? `The contract refuses the term “${String(field)}”. Change it and try again.`
}

/** In what a campaign does not fit its round. */
export function roundMismatchFault(field: unknown): string {
  return MISMATCH_FIELDS[String(field)] ?? `The campaign’s “${String(field)}” does not fit the round. Change it.`
}

/** Every field that has a sentence; a test holds it against the contracts' sources. */
export const knownFields = {
  campaign: Object.keys(CAMPAIGN_FIELDS),
  round: Object.keys(ROUND_FIELDS),
  mismatch: Object.keys(MISMATCH_FIELDS),
}
