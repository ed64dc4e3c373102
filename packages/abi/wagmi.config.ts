import { readFileSync } from 'node:fs'
import { type ContractConfig, defineConfig, type Plugin } from '@wagmi/cli'
import { foundry } from '@wagmi/cli/plugins'
import type { Abi } from 'viem'

const artifacts = '../../contracts/out-release'

/** Whatever a call can revert with, libraries' errors included, which the interfaces do not name. */
const DEPLOYED = ['Campaigns', 'MatchingRounds', 'ComputedResult', 'VoucherGate', 'TestToken']

// The concrete contracts, not their interfaces: only they list the errors of the libraries they use.
export default defineConfig({
  out: 'src/generated.ts',
  plugins: [
    foundry({
      project: '../../contracts',
      artifacts: 'out-release',
      forge: { build: false },
      include: ['Campaigns.json', 'MatchingRounds.json', 'ComputedResult.json', 'VoucherGate.json', 'TestToken.json'],
    }),
    errors(),
  ],
})

function errors(): Plugin {
  return { name: 'Errors', contracts: (): ContractConfig[] => [{ name: 'Errors', abi: errorsOf(DEPLOYED) }] }
}

/** Each error once, sorted by name. */
function errorsOf(contracts: readonly string[]): Abi {
  const abis = contracts.map((name): { abi: Abi } =>
    JSON.parse(readFileSync(new URL(`${artifacts}/${name}.sol/${name}.json`, import.meta.url), 'utf8')),
  )
  const errors = abis.flatMap(({ abi }) => abi).filter((item) => item.type === 'error')
  const unique = new Map(errors.map((error) => [`${error.name}(${error.inputs.map(({ type }) => type)})`, error]))
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, error]) => error)
}
