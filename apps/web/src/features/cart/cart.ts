import type { Hex } from '@commonweight/domain/hex'

/** More gifts than one page of a cart can show and one request can read. */
export const MAX_LINES = 50
const MAX_TITLE = 200

/**
 * A gift that a visitor means to make; at most one for a campaign.
 * @property round The number of the campaign's round; null: none.
 * @property amount Base units of the token; 0: none chosen yet.
 * @property title As the page showed it, for a time when the campaign cannot be read.
 * @property changedAtMs When the visitor last changed it. A gift that was made later has used it up.
 */
export type CartLine = {
  campaign: Hex
  round: number | null
  token: Hex
  amount: bigint
  title: string
  changedAtMs: number
}

/** @property isTaken False if the cart is full: nothing was changed. */
export type Added = { lines: CartLine[]; isTaken: boolean }

/** A campaign that is in the cart already keeps its place and its amount. */
export function addLine(lines: readonly CartLine[], line: CartLine): Added {
  const has = lines.some(({ campaign }) => campaign === line.campaign)
  if (has) return { lines: [...lines], isTaken: true }
  if (lines.length >= MAX_LINES) return { lines: [...lines], isTaken: false }
  return { lines: [...lines, { ...line, title: line.title.slice(0, MAX_TITLE) }], isTaken: true }
}

export function removeLine(lines: readonly CartLine[], campaign: Hex): CartLine[] {
  return lines.filter((line) => line.campaign !== campaign)
}

export type AmountChange = { campaign: Hex; amount: bigint; nowMs: number }

export function changeAmount(lines: readonly CartLine[], { campaign, amount, nowMs }: AmountChange): CartLine[] {
  return lines.map((line) => (line.campaign === campaign ? { ...line, amount, changedAtMs: nowMs } : line))
}

/** Lines that one transaction can pay together: those of one token. In the order in which tokens first appear. */
export function linesByToken(lines: readonly CartLine[]): { token: Hex; lines: CartLine[] }[] {
  const tokens = [...new Set(lines.map(({ token }) => token))]
  return tokens.map((token) => ({ token, lines: lines.filter((line) => line.token === token) }))
}

/** Lines that share a pool; those without a round are together under null. */
export function linesByRound(lines: readonly CartLine[]): Map<number | null, CartLine[]> {
  const rounds = new Map<number | null, CartLine[]>()
  for (const line of lines) rounds.set(line.round, [...(rounds.get(line.round) ?? []), line])
  return rounds
}
