import { MAX_REWARD_LINES, type RewardList } from '@commonweight/domain/documents/reward-list'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { Issue } from '../../ui/form/issue'
import { readAddress } from '../../ui/form/read-address'
import { readAmount } from '../../ui/form/read-amount'
import { rewardProblems as words } from './words/reward-form'

export type ReadListReturnType = { issues: Issue[] } | { issues: []; lines: RewardList['lines']; sum: bigint }

type Row = { record: string[]; info: { lines: number } }

/** The lines of a CSV of accounts and amounts, in the order of accounts, or every line that is wrong. */
export function readList(text: string, token: TokenView): ReadListReturnType {
  const rows = parseRows(text)
  if (!Array.isArray(rows)) return { issues: [issue(words.brokenCsv(rows.message))] }
  const [first] = rows
  const isHeader = first !== undefined && /^account$/i.test(first.record[0] ?? '')
  const body = isHeader ? rows.slice(1) : rows
  if (body.length === 0) return { issues: [issue(words.listEmpty)] }
  if (body.length > MAX_REWARD_LINES) return { issues: [issue(words.tooLong(MAX_REWARD_LINES))] }
  const seen = new Map<Hex, number>()
  const issues: Issue[] = []
  const lines: { account: Hex; total: string }[] = []
  let sum = 0n
  for (const { record, info } of body) {
    const read = readLine(record, info.lines, token)
    if (typeof read === 'string') {
      issues.push(issue(read))
      continue
    }
    const before = seen.get(read.account)
    if (before !== undefined) issues.push(issue(words.twice(info.lines, before)))
    else seen.set(read.account, info.lines)
    lines.push({ account: read.account, total: String(read.amount) })
    sum += read.amount
  }
  if (issues.length > 0) return { issues }
  return { issues: [], lines: lines.sort((a, b) => (a.account < b.account ? -1 : 1)), sum }
}

function readLine(
  record: readonly string[],
  line: number,
  token: TokenView,
): { account: Hex; amount: bigint } | string {
  const [who = '', what = '', ...more] = record
  if (what.trim() === '' || more.length > 0) return words.listFormat(line)
  const { address, problem } = readAddress(who)
  if (address === null) return words.line(line, problem)
  const read = readAmount(what, token)
  if (read.problem || read.amount === null) return words.line(line, read.problem ?? words.zero)
  return read.amount > 0n ? { account: address, amount: read.amount } : words.line(line, words.zero)
}

function parseRows(text: string): Row[] | CsvError {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const
  try {
    return parse(text, options) as unknown as Row[]
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

function issue(message: string): Issue {
  return { path: 'list', message }
}
