import { formatAmount } from '@commonweight/domain/money'
import { csvLine } from '@commonweight/domain/text/csv-line'
import { ATTACKED, attackScenarios, attackTries } from '@commonweight/qf/attack/attack-scenarios'
import { donationsOfPairs } from '../donations-of-pairs'
import { formatTable } from '../format-table'
import { matrixOfPairs } from '../matrix-of-pairs'
import { parseQfOptions } from '../qf-options'
import { announceWork } from '../work/announce-work'
import { withProgress } from '../work/with-progress'
import type { Command } from './command'
import { readDonationInput } from './read-input'

const COUNTED_DECIMALS = 18

/** How often other campaigns are picked. */
const DRAWS = 10

type Outcome = ReturnType<typeof attackScenarios>[number]

/** `commonweight qf attack FILE`: what known attacks, each added alone to the round of a file, would earn. */
export const run: Command = async (argv, { out, warn }) => {
  const { table, options } = await readDonationInput(parseQfOptions(argv, 'attack'), warn)
  const { minimum, decimals, isLong } = options
  const matrix = matrixOfPairs(table, minimum)
  announceWork(matrix, { mechanisms: ATTACKED, isLong, times: attackTries(DRAWS) }, warn)
  const asked = { rules: options, minimum, draws: DRAWS }
  const donations = donationsOfPairs(table, minimum)
  const outcomes = withProgress('attacks', (onProgress) => attackScenarios(donations, { ...asked, onProgress }))
  const rows = outcomes.map((outcome) => rowOf(outcome, decimals))
  if (options.format === 'json') {
    const report = { pool: formatAmount(options.pool, decimals), scenarios: rows.map(objectOf) }
    out(`${JSON.stringify(report, null, 2)}\n`)
  } else if (options.format === 'csv') {
    out([['scenario', 'wallets', 'toOwn', 'toOthers', ...ATTACKED], ...rows].map((line) => csvLine(line)).join(''))
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
