import { readFile } from 'node:fs/promises'
import { BaseError } from '@commonweight/domain/base-error'
import { concatHex, type Hex, isHex, numberToHex, size } from 'viem'

/** Our contracts that are created from their own creation code, not by another contract. */
const OURS = [
  'Campaigns',
  'VoucherGate',
  'EASGate',
  'PassportGate',
  'TestToken',
  'DonationRouter',
  'EASMilestoneResolver',
  'DepositAddresses',
  'Points',
  'Airdrops',
  'MatchPreview',
] as const
/** Third-party contracts, as their authors compiled them. */
const EAS_CONTRACTS = ['SchemaRegistry', 'EAS'] as const

/** Creation code by contract, without constructor arguments. */
export type ReleaseArtifacts = Record<(typeof OURS)[number] | (typeof EAS_CONTRACTS)[number] | 'Permit2', Hex>

/** The release build of a contract is missing or broken. */
export class MissingArtifactError extends BaseError {
  override readonly name = 'MissingArtifactError'
}

const RELEASE = new URL('../../../../contracts/out-release/', import.meta.url)
const PACKAGES = new URL('../../../../node_modules/', import.meta.url)
const EAS_PACKAGE = new URL('@ethereum-attestation-service/eas-contracts/artifacts/contracts/', PACKAGES)
const PERMIT2 = new URL('@uniswap/v4-periphery/lib/permit2/test/utils/DeployPermit2.sol', PACKAGES)

/** CHAINID, PUSH32 of the chain in the cache, SUB. */
const PERMIT2_CACHED_CHAIN = `467f${'7a69'.padStart(64, '0')}03`

/**
 * Reads what the `release` profile built, which is what every chain gets, and the third-party contracts that it needs.
 * Node only.
 * @throws MissingArtifactError with the command that builds it.
 */
export async function readReleaseArtifacts(): Promise<ReleaseArtifacts> {
  const [ours, eas, permit2] = await Promise.all([
    Promise.all(OURS.map(async (name) => [name, await readBuild(name)])),
    Promise.all(EAS_CONTRACTS.map(async (name) => [name, await readEas(name)])),
    readPermit2(),
  ])
  return { ...Object.fromEntries([...ours, ...eas]), Permit2: permit2 }
}

async function readBuild(contract: string): Promise<Hex> {
  const file = new URL(`${contract}.sol/${contract}.json`, RELEASE)
  const parse = (text: string): Hex => JSON.parse(text).bytecode.object
  return read({ contract, file, parse, command: 'FOUNDRY_PROFILE=release npx forge build" in contracts/' })
}

async function readEas(contract: string): Promise<Hex> {
  const file = new URL(`${contract}.sol/${contract}.json`, EAS_PACKAGE)
  const parse = (text: string): Hex => JSON.parse(text).bytecode
  return read({ contract, file, parse, command: 'npm ci"' })
}

/** Its authors publish the code that they compiled for their local chain. */
async function readPermit2(): Promise<Hex> {
  return read({ contract: 'Permit2', file: PERMIT2, parse: permit2Of, command: 'npm ci"' })
}

/**
 * Permit2 caches its EIP-712 domain for one chain, and computes it on others. Its address differs here, so the cached
 * domain is wrong. A chain id of 0 switches the cache off.
 */
function permit2Of(source: string): Hex {
  const [, code = ''] = /hex"([0-9a-f]+)"/.exec(source) ?? []
  const [before, after, ...more] = code.split(PERMIT2_CACHED_CHAIN)
  if (before === undefined || after === undefined || more.length > 0) throw new Error('It has no cached chain.')
  return creationCodeOf(`0x${before}${PERMIT2_CACHED_CHAIN.replace('7a69', '0000')}${after}`)
}

/** Creation code that only installs `code`: it copies what follows these ten bytes and returns it. */
function creationCodeOf(code: Hex): Hex {
  return concatHex(['0x61', numberToHex(size(code), { size: 2 }), '0x80600a3d393df3', code])
}

type Source = { contract: string; file: URL; parse: (text: string) => Hex; command: string }

async function read({ contract, file, parse, command }: Source): Promise<Hex> {
  try {
    const code = parse(await readFile(file, 'utf8'))
    if (!isHex(code)) throw new Error('There is no creation code in it.')
    return code
  } catch (cause) {
    throw new MissingArtifactError(`The build of ${contract} is missing or broken.`, {
      cause,
      details: `Run "${command}; expected ${file.pathname}`,
    })
  }
}
