import { readFile } from 'node:fs/promises'
import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from 'viem'

/** Contracts that a release deploys by itself; Campaigns deploys MatchingRounds. */
export const RELEASED_CONTRACTS = ['Campaigns', 'VoucherGate', 'TestToken'] as const

/** Creation code by contract, without constructor arguments. */
export type ReleaseArtifacts = Record<(typeof RELEASED_CONTRACTS)[number], Hex>

/** The contracts are not built, or not as a release. */
export class MissingArtifactError extends BaseError {
  override readonly name = 'MissingArtifactError'
}

const FOLDER = new URL('../../../contracts/out-release/', import.meta.url)

/**
 * What the `release` profile built, which is what is deployed everywhere. Node only.
 * @throws MissingArtifactError with the command that builds it.
 */
export async function readReleaseArtifacts(): Promise<ReleaseArtifacts> {
  const [Campaigns, VoucherGate, TestToken] = await Promise.all(RELEASED_CONTRACTS.map(readBytecode))
  return { Campaigns, VoucherGate, TestToken } as ReleaseArtifacts
}

async function readBytecode(contract: string): Promise<Hex> {
  const file = new URL(`${contract}.sol/${contract}.json`, FOLDER)
  try {
    const artifact: { bytecode: { object: Hex } } = JSON.parse(await readFile(file, 'utf8'))
    return artifact.bytecode.object
  } catch (cause) {
    throw new MissingArtifactError(`The release build of ${contract} is missing or broken.`, {
      cause,
      details: `Run "FOUNDRY_PROFILE=release npx forge build" in contracts/; expected ${file.pathname}`,
    })
  }
}
