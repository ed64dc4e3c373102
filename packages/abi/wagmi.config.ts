import { readFileSync } from 'node:fs'
import { type ContractConfig, defineConfig, type Plugin } from '@wagmi/cli'
import { foundry } from '@wagmi/cli/plugins'
import { type Abi, parseAbi } from 'viem'

const RELEASE = '../../contracts/out-release'
const EAS = '../../node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts'

/**
 * All errors that a call can revert with, those of libraries included, which the interfaces do not name. TestToken has
 * the errors of OpenZeppelin's tokens. Other tokens, like USDC, revert with texts.
 */
const DEPLOYED = [
  'Campaigns',
  'MatchingRounds',
  'ComputedResult',
  'VoucherGate',
  'EASGate',
  'PassportGate',
  'TestToken',
  'DonationRouter',
  'DepositAddresses',
  'DepositAccount',
  'EASMilestoneResolver',
  'Points',
  'RoundVotes',
  'Airdrops',
  'MatchPreview',
]

/**
 * Permit2's artifact names only the errors of its interface; these are in PermitErrors.sol and
 * SignatureVerification.sol.
 */
const PERMIT2_ERRORS = parseAbi([
  'error SignatureExpired(uint256 signatureDeadline)',
  'error InvalidNonce()',
  'error InvalidSignatureLength()',
  'error InvalidSignature()',
  'error InvalidSigner()',
  'error InvalidContractSignature()',
])

/** Third-party contracts that our contracts call: the functions that the sdk calls or reads, and every error. */
const STANDARDS: ContractConfig[] = [
  {
    name: 'Permit2',
    abi: [
      ...named(release('ISignatureTransfer'), 'DOMAIN_SEPARATOR', 'nonceBitmap', 'invalidateUnorderedNonces'),
      ...PERMIT2_ERRORS,
    ],
  },
  { name: 'Eas', abi: named(eas('EAS'), 'constructor', 'attest', 'revoke', 'getAttestation', 'Attested', 'Revoked') },
  { name: 'SchemaRegistry', abi: eas('SchemaRegistry') },
]

// The concrete contracts, not their interfaces: only they list the errors of the libraries they use.
export default defineConfig({
  out: 'src/generated.ts',
  plugins: [
    foundry({
      project: '../../contracts',
      artifacts: 'out-release',
      forge: { build: false },
      include: DEPLOYED.map((name) => `${name}.sol/${name}.json`),
    }),
    { name: 'Standards', contracts: (): ContractConfig[] => STANDARDS },
    errors(),
  ],
})

function errors(): Plugin {
  const abis = [...DEPLOYED.map((name) => release(name)), ...STANDARDS.map(({ abi }) => abi as Abi)]
  return { name: 'Errors', contracts: (): ContractConfig[] => [{ name: 'Errors', abi: errorsOf(abis) }] }
}

/** Each error once, sorted by name. */
function errorsOf(abis: readonly Abi[]): Abi {
  const errors = abis.flat().filter((item) => item.type === 'error')
  const unique = new Map(errors.map((error) => [`${error.name}(${error.inputs.map(({ type }) => type)})`, error]))
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, error]) => error)
}

/** Items of these names, and all errors. */
function named(abi: Abi, ...names: string[]): Abi {
  return abi.filter((item) => item.type === 'error' || names.includes('name' in item ? item.name : item.type))
}

function release(contract: string): Abi {
  return artifact(`${RELEASE}/${contract}.sol/${contract}.json`)
}

function eas(contract: string): Abi {
  return artifact(`${EAS}/${contract}.sol/${contract}.json`)
}

function artifact(path: string): Abi {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).abi
}
