import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import type { Client, TypedDataDefinition } from 'viem'
import { isSignatureOf } from './is-signature-of'

const MOST_CHARACTERS = 100_000

/** What a wallet gave is no signature of the account. */
export class BadSignatureError extends BaseError {
  override readonly name = 'BadSignatureError'
}

export type CheckedSignatureParameters = { account: Hex; data: TypedDataDefinition; answer: unknown }

/**
 * The wallet's answer to a request to sign, once it is known to be the account's own signature of these data.
 * @throws BadSignatureError with words for people.
 */
export async function checkedSignature(
  client: Client,
  { account, data, answer }: CheckedSignatureParameters,
): Promise<Hex> {
  if (!isHexBytes(answer)) {
    throw new BadSignatureError(
      'Your wallet answered with something that is no signature. Nothing was sent. If the account is shared, its owners may have to sign first; try again once they have.',
    )
  }
  if (await isSignatureOf(client, { account, data, signature: answer })) return answer
  throw new BadSignatureError(
    `The signature that your wallet gave is not by ${account.slice(0, 6)}…${account.slice(-4)}, or signs something else. Nothing was sent. Choose that account in your wallet and sign again.`,
  )
}

function isHexBytes(answer: unknown): answer is Hex {
  return typeof answer === 'string' && answer.length <= MOST_CHARACTERS && /^0x([0-9a-f]{2})*$/i.test(answer)
}
