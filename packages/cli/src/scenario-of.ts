import type { Scenario } from '@commonweight/qf/attack/attack-donations'
import { UsageError } from './input-errors'
import { wholeNumber } from './option-values'

/** More wallets or tokens than any round has seen. */
const MOST = 1_000_000
const NAMES = ['wallets', 'own', 'others', 'each'] as const

/** An attack in the form wallets=100,own=1,others=3,each=2. @throws UsageError */
export function scenarioOf(text: string): Scenario {
  const given = new Map(
    text.split(',').map((part): [string, string] => {
      const [name = '', number = ''] = part.split('=', 2)
      return [name, number]
    }),
  )
  const isKnown = [...given.keys()].every((name) => NAMES.some((one) => one === name))
  if (!isKnown || given.size !== text.split(',').length || !given.has('wallets'))
    throw new UsageError(`--scenario takes numbers like wallets=100,own=1,others=3,each=2; not "${text}".`)
  const [wallets = 0, toOwn = 0, others = 0, toEach = 0] = NAMES.map((name) =>
    wholeNumber(`--scenario ${name}`, given.get(name) ?? '0', MOST),
  )
  return { id: text, wallets, toOwn, others, toEach }
}
