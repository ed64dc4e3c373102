import type { TokenView } from '@commonweight/domain/views/token'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import type { Problem } from '../flow'
import { errorSentences } from '../words/error-sentences'
import { problems as words } from '../words/problems'
import { errorWords } from './error-words'

const USER_REJECTED = 4001
const REQUEST_PENDING = -32002
const LIMIT_EXCEEDED = -32005
/** WalletConnect's "request expired". */
const SESSION_EXPIRED = 8000

/** Whether the person, not the wallet or the node, said no. */
export function isRefusal(thrown: unknown): boolean {
  return chainOf(thrown).some(
    (error) =>
      error.code === USER_REJECTED || error.code === 'ACTION_REJECTED' || error.name === 'UserRejectedRequestError',
  )
}

/** Whether the wallet's answer is not known: its prompt expired here, and may still be shown there. */
export function isWithoutAnswer(thrown: unknown): boolean {
  return chainOf(thrown).some(
    ({ code, message }) => code === SESSION_EXPIRED || /(request|proposal) (has )?expired/i.test(message ?? ''),
  )
}

/**
 * A sentence for anything that a wallet, node or contract threw.
 * @param token The token of amounts; null if amounts cannot occur.
 */
export function problemOfError(thrown: unknown, token: TokenView | null): Problem {
  const decoded = decodeError(thrown)
  if (decoded) return { name: decoded.name, text: errorSentences[decoded.name](decoded.args, errorWords(token)) }
  return walletProblem(chainOf(thrown))
}

/** Whether the node is silent or of another chain, so that another way of asking it would change nothing. */
export function isWithoutNode(thrown: unknown): boolean {
  return ['Unreachable', 'WrongNode'].includes(problemOfError(thrown, null).name)
}

function walletProblem(errors: ErrorLike[]): Problem {
  const text = errors.map(({ message }) => message ?? '').join(' ')
  if (errors.some(({ code }) => code === REQUEST_PENDING)) return { name: 'RequestPending', text: words.requestPending }
  if (/insufficient funds|exceeds the balance/i.test(text))
    return { name: 'InsufficientFunds', text: words.insufficientFunds }
  const wrongNode = errors.find(({ name }) => name === 'WrongNodeError')
  if (wrongNode?.message) return { name: 'WrongNode', text: wrongNode.message }
  if (errors.some(({ code, status }) => code === LIMIT_EXCEEDED || status === 429))
    return { name: 'Unreachable', text: words.busy }
  if (/failed to fetch|http request failed|took too long|timeout|network/i.test(text))
    return { name: 'Unreachable', text: words.unreachable }
  if (/execution reverted/i.test(text)) return { name: 'Unexplained', text: words.unexplained }
  const short = errors.find(({ shortMessage }) => shortMessage)?.shortMessage ?? errors[0]?.message
  return { name: 'Unexpected', text: words.unexpected(short ? firstLine(short) : null) }
}

type ErrorLike = { code?: unknown; status?: unknown; name?: string; message?: string; shortMessage?: string }

/** The thrown value and all that it wraps. */
function chainOf(thrown: unknown): ErrorLike[] {
  const chain: ErrorLike[] = []
  let current: unknown = thrown
  while (typeof current === 'object' && current !== null && chain.length < 10) {
    chain.push(errorLike(current as Record<string, unknown>))
    current = 'cause' in current ? current.cause : undefined
  }
  return chain
}

/** Wallets throw values of any shape. */
function errorLike({ code, status, name, message, shortMessage }: Record<string, unknown>): ErrorLike {
  return {
    code,
    status,
    ...(typeof name === 'string' && { name }),
    ...(typeof message === 'string' && { message }),
    ...(typeof shortMessage === 'string' && { shortMessage }),
  }
}

function firstLine(text: string): string {
  const line = (text.split('\n')[0] ?? '').slice(0, 300)
  return line.endsWith('.') ? line : `${line}.`
}
