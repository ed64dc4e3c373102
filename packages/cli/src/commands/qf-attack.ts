import { formatAmount } from '@commonweight/domain/money'
import { csvLine } from '@commonweight/domain/text/csv-line'
import {
  ATTACKED,
  attackScenarios,
  attackTries,
  DEFAULT_DRAWS,
  SCENARIOS,
} from '@commonweight/qf/attack/attack-scenarios'
import { donationsOfPairs } from '../donations-of-pairs'
import { formatTable } from '../format-table'
import { matrixOfPairs } from '../matrix-of-pairs'
import { parseAttackOptions } from '../qf-options'
import { announceWork } from '../timing/announce-work'
import { withProgress } from '../timing/with-progress'
import type { Command } from './command'
import { readDonationInput } from './read-input'

const COUNTED_DECIMALS = 18

type Outcome = ReturnType<typeof attackScenarios>[number]

/** `commonweight qf attack FILE`: what known attacks, each added alone to the round of a file, would earn. */
export const run: Command = async (argv, { out, warn }) => {
  const { table, options } = await readDonationInput(parseAttackOptions(argv), warn)
  const { minimum, decimals, isLong, draws = DEFAULT_DRAWS, scenario } = options
  const scenarios = scenario === undefined ? SCENARIOS : [...SCENARIOS, scenario]
  const matrix = matrixOfPairs(table, minimum)
  announceWork(matrix, { mechanisms: ATTACKED, isLong, times: attackTries(draws, scenarios) }, warn)
  const asked = { rules: options, minimum, draws }
  const donations = donationsOfPairs(table, minimum)
  const outcomes = withProgress('attacks', (onProgress) =>
    attackScenarios(donations, { ...asked, onProgress }, scenarios),
  )
  const rows = outcomes.map((outcome) => rowOf(outcome, decimals))
  if (options.format === 'json') {
    const report = {
      pool: formatAmount(options.pool, decimals),
      scenarios: outcomes.map((outcome) => objectOf(outcome, decimals)),
    }
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

function objectOf(outcome: Outcome, decimals: number) {
  const [scenario, wallets, toOwn, toOthers] = rowOf(outcome, decimals)
  const by = (part: 'mean' | 'least' | 'most') =>
    Object.fromEntries(
      ATTACKED.map((mechanism) => [mechanism, formatAmount(outcome.earned[mechanism][part], decimals)]),
    )
  return { scenario, wallets, toOwn, toOthers, matched: by('mean'), least: by('least'), most: by('most') }
}
