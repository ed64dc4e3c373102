/** The attester's desk. */
export const attest = {
  title: 'Attest',
  lead: 'What waits for your judgement. Check the evidence against the criteria that were fixed when the campaign was created; sign only what you could reproduce or see for yourself. Be wary of evidence submitted before anybody gave: those who give later cannot object to it.',
  prompt: 'Connect the account that campaigns name as their attester.',
  of: 'Tasks of',
  unknown: { title: 'This is not an account', text: 'An account is 0x and 40 hex digits.' },
  none: 'Nothing waits for this account. It becomes an attester when a campaign names it.',
  approved: 'You approved',
  denied: 'You denied',
  waiting: 'Waits for you',
  inChallenge: 'Approved by enough attesters; backers with points may object until',
  goal: 'This campaign has a goal. Look at who filled it in the last hours: a loan that stays for the challenge window is not refused.',
  criteria: 'It must show',
  milestone: (number: number, title: string) => `Milestone ${number}: ${title}`,
} as const
