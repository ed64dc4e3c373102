import { formatAmount } from '@commonweight/domain/money'
import { ATTACKED, attackScenarios } from '@commonweight/qf/attack/attack-scenarios'
import { csvLine } from '../csv-line'
import { donationsOfPairs } from '../donations-of-pairs'
import { formatTable } from '../format-table'
import { parseQfOptions } from '../qf-options'
import type { Command } from './command'
import { readTable, warnOf } from './read-table'

const COUNTED_DECIMALS = 18

type Outcome = ReturnType<typeof attackScenarios>[number]

/** `commonweight qf attack FILE`: what known attacks, each added alone to the round of a file, would earn. */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseQfOptions(argv, 'plain')
  const table = readTable(options.file)
  warnOf(table, warn)
  const { minimum, decimals } = options
  const outcomes = attackScenarios(donationsOfPairs(table, minimum), { rules: options, minimum })
  const rows = outcomes.map((outcome) => rowOf(outcome, decimals))
  if (options.format === 'json') {
    const report = { pool: formatAmount(options.pool, decimals), scenarios: rows.map(objectOf) }
    out(`${JSON.stringify(report, null, 2)}\n`)
  } else if (options.format === 'csv') {
    out([['scenario', 'wallets', 'toOwn', 'toOthers', ...ATTACKED], ...rows].map(csvLine).join(''))
  } else {
    out(formatTable(['scenario', 'wallets', 'to own', 'to others', ...ATTACKED], rows))
  }
  for (const { scenario, earned } of outcomes.filter(({ earned }) => earned.cocm.fellBack > 0)) {
    const draws = earned.cocm.fellBack
    warn(`${scenario.id}: cocm gave nothing to anybody in ${draws} draws, which were paid as plain.`)
  }
  return 0
}

function rowOf({ scenario, toOwn, toOthers, earned }: Outcome, decimals: number): string[] {
  return [
    scenario.id,
    String(scenario.wallets),
    formatAmount(toOwn, COUNTED_DECIMALS),
    formatAmount(toOthers, COUNTED_DECIMALS),
    ...ATTACKED.map((mechanism) => formatAmount(earned[mechanism].mean, decimals)),
  ]
}

function objectOf([scenario, wallets, toOwn, toOthers, ...matched]: readonly string[]) {
  return {
    scenario,
    wallets,
    toOwn,
    toOthers,
    matched: Object.fromEntries(ATTACKED.map((mechanism, index) => [mechanism, matched[index]])),
  }
}
