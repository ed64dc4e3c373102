import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import type { Client, TypedDataDefinition } from 'viem'
import { problems as words } from '../words/problems'
import { isSignatureOf } from './is-signature-of'

const MAX_CHARACTERS = 100_000

/** The wallet's answer is not the account's signature. */
export class BadSignatureError extends BaseError {
  override readonly name = 'BadSignatureError'
}

export type CheckedSignatureParameters = { account: Hex; data: TypedDataDefinition; answer: unknown }

/**
 * Returns the wallet's answer if it is the account's own signature of these data.
 * @throws BadSignatureError with a sentence for people.
 */
export async function checkedSignature(
  client: Client,
  { account, data, answer }: CheckedSignatureParameters,
): Promise<Hex> {
  if (!isHexBytes(answer)) {
    throw new BadSignatureError(words.noSignature)
  }
  if (await isSignatureOf(client, { account, data, signature: answer })) return answer
  throw new BadSignatureError(words.foreignSignature(account))
}

function isHexBytes(answer: unknown): answer is Hex {
  return typeof answer === 'string' && answer.length <= MAX_CHARACTERS && /^0x([0-9a-f]{2})*$/i.test(answer)
}
