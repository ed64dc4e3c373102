import type { Hex } from '@commonweight/domain/hex'
import { getGateTerms } from '@commonweight/sdk/read/get-gate-terms'
import { getPassportScore, type PassportScore } from '@commonweight/sdk/read/get-passport-score'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import type { Runtime } from '../../../transactions/runtime'

/** Scores with 4 decimals; `weight` in basis points. */
export type PassportReading = { score: PassportScore; weight: number; lower: number; upper: number }

/** Reads what a PassportGate counts for an account, from the chain. */
export async function readPassport(
  { client }: Pick<Runtime, 'client'>,
  { gate, account }: { gate: Hex; account: Hex },
): Promise<PassportReading> {
  const { decoder, lower, upper } = await getGateTerms(client, { gate, kind: 'passport' })
  const [score, weight] = await Promise.all([
    getPassportScore(client, { decoder, account }),
    getWeight(client, { gate, account }),
  ])
  return { score, weight, lower, upper }
}
