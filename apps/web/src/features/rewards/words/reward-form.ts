/** Putting up a reward. */
export const rewardForm = {
  title: 'Put up a reward',
  lead: 'For the donors of a campaign, shared by their points, or for a list of accounts. In any token; nobody takes a fee.',
  kind: 'It is for',
  kinds: {
    campaign: 'The donors of a campaign, by their points',
    list: 'A list that stays as it is',
    budget: 'A list that you may replace later',
  },
  budgetHint: 'What somebody has claimed stays theirs. What nobody has claimed yet, you can change or withdraw.',
  campaign: 'The campaign’s id',
  campaignHint: 'It stands at the end of its page’s address: 0x and 64 hex digits. Points mature with its milestones.',
  list: 'The list',
  listHint: (symbol: string) =>
    `CSV, a line for each account: account,amount. Amounts are in ${symbol}, in all for the account.`,
  file: 'Or choose a CSV file',
  token: 'Token',
  amount: 'Amount',
  amountHint: 'You and others can add more later.',
  end: 'Can be claimed until (UTC)',
  endHint: 'From then on, what nobody claimed can only go back to you.',
  submit: 'Put up this reward',
  submitHint: 'Two transactions for a token that needs an allowance, else one. Anyone can see the reward at once.',
  flowTitle: (amount: string) => `A reward of ${amount}`,
  step: 'Put up the reward',
  open: 'Open the reward',
} as const

/** What is wrong with what was written. */
export const rewardProblems = {
  campaign: 'The campaign’s id is 0x and 64 hex digits.',
  unknownCampaign: 'There is no campaign with this id.',
  amount: 'Write the amount of the reward.',
  end: 'Write until when it can be claimed.',
  tooEarly: (earliest: string) => `It must end after ${earliest}.`,
  listEmpty: 'The list is empty. Write a line for each account: account,amount.',
  listFormat: (line: number) => `Line ${line}: two columns are needed, account and amount.`,
  line: (line: number, problem: string) => `Line ${line}: ${problem}`,
  twice: (line: number, first: number) => `Line ${line}: this account stands in line ${first} already.`,
  zero: 'the amount must be above 0.',
  tooLong: (max: number) => `A list has at most ${max} lines.`,
  brokenCsv: (message: string) => `The list is not CSV: ${message}`,
  belowList: (sum: string, amount: string) => `The list gives ${sum} in all, more than the reward’s ${amount}.`,
} as const
