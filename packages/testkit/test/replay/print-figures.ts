import type { Weighting } from './expected'
import { type Gg18Donation, readOfficialMatches } from './gg18'
import type { DonatedEvent } from './give-all'
import type { OpenRound } from './scenario'
import type { Settlement } from './settle'

export type FiguresParameters = {
  weighting: Weighting
  donations: readonly Gg18Donation[]
  donated: readonly DonatedEvent[]
  rounds: readonly OpenRound[]
  settlements: readonly Settlement[]
}

/** Prints what was measured: gas, payouts, and for information what the real round paid. */
export function printFigures({ weighting, donations, donated, rounds, settlements }: FiguresParameters): void {
  const lines = rounds.flatMap((open, index) => {
    const settlement = settlements[index]
    return settlement === undefined ? [] : runFigures(open, settlement, donated)
  })
  const donors = new Set(donations.map(({ donor }) => donor)).size
  console.log(
    [`GG18, weight = ${weighting}: ${donations.length} donations of ${donors} wallets`, ...lines, ''].join('\n'),
  )
}

function runFigures(open: OpenRound, settlement: Settlement, donated: readonly DonatedEvent[]): string[] {
  const { run, campaigns, pool } = open
  const own = new Set(campaigns.values())
  const donations = donated.filter(({ campaign }) => own.has(campaign))
  const counting = donations.filter(({ weight }) => weight > 0n)
  const paid = [...settlement.claimed.values()].reduce((sum, amount) => sum + amount, 0n)
  const official = readOfficialMatches()
  const matches = [...campaigns].map(([project, campaign]) => {
    const match = Number(settlement.claimed.get(campaign) ?? 0n) / 10 ** run.decimals
    return `    ${project} ${match.toFixed(2).padStart(9)}  (really paid ${(official.get(project) ?? 0).toFixed(2)})`
  })
  return [
    `  ${run.decimals} decimals, cap ${run.cap}, minimum ${run.minimum}: ${counting.length} donations count; gas of a donation: ` +
      `mean ${mean(donations)}, counting ${mean(counting)}; paid ${paid} of ${pool} base units; ${settlement.pinned.length} pins`,
    ...(run.cap === '0' && run.decimals === 18 ? [] : matches),
  ]
}

function mean(events: readonly DonatedEvent[]): string {
  if (events.length === 0) return 'none'
  return String(events.reduce((sum, { gas }) => sum + gas, 0n) / BigInt(events.length))
}
