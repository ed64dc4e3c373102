import { InvalidAmountError, parseAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'

/** Base units of what was typed; `problem` says what is wrong with it. An empty field is neither. */
export function readAmount(text: string, token: TokenView): { amount: bigint | null; problem: string | undefined } {
  if (text.trim() === '') return { amount: null, problem: undefined }
  try {
    return { amount: parseAmount(text, token.decimals), problem: undefined }
  } catch (error) {
    if (error instanceof InvalidAmountError) return { amount: null, problem: error.shortMessage }
    throw error
  }
}
