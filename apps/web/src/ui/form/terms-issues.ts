import type { TokenView } from '@commonweight/domain/views/token'
import type { TermsProblem } from '@commonweight/sdk/terms/terms-problem'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import type { Issue } from './issue'
import { formProblems } from './words/form-problems'

/** Terms that are times; the sentences of the others name their limit themselves. */
const TIMES = new Set(['start', 'end', 'opensAt', 'closesAt', 'claimUntil', 'milestones.deadline'])

/** What the contracts would refuse, at its field, with the nearest value that they allow. */
export function termsIssues(problems: readonly TermsProblem[], token: TokenView): Issue[] {
  return problems.map(({ field, message, limit }) => ({
    path: field,
    message: `${message}${limitText(field, limit, token)}`,
  }))
}

function limitText(field: string, limit: bigint, token: TokenView): string {
  if (TIMES.has(field)) return ` ${formProblems.nearestTime(dateTimeText(Number(limit)))}`
  return field === 'goal' ? ` ${formProblems.mostAmount(tokenAmount(limit, token, 'exact'))}` : ''
}
