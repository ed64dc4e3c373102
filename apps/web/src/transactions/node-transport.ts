import { BaseError } from '@commonweight/domain/base-error'
import { type HttpTransport, type HttpTransportConfig, http } from 'viem'
import { problems } from './words/problems'

/** How long an answer of the node says of which chain it is: the length of one look at it. */
const TRUST_MS = 1_000

/** The node that the site reads answers for another chain. */
export class WrongNodeError extends BaseError {
  override readonly name = 'WrongNodeError'

  constructor(chainId: number, expected: number) {
    super(problems.wrongNode(chainId, expected))
  }
}

/**
 * As viem's `http`, for a node that must be of one chain. The contracts have the same addresses on many chains, so what
 * a node of another one says would look right; every answer is refused instead, with WrongNodeError.
 */
export function nodeTransport(rpcUrl: string, expected: number, options?: HttpTransportConfig): HttpTransport {
  return (parameters) => {
    const transport = http(rpcUrl, options)(parameters)
    let asked: { atMs: number; chainId: Promise<number> } | undefined
    const askChain = (): Promise<number> => {
      if (!asked || Date.now() - asked.atMs > TRUST_MS) {
        asked = { atMs: Date.now(), chainId: transport.request({ method: 'eth_chainId' }).then(Number) }
        const forget = (): void => {
          asked = undefined
        }
        // Only the right answer is kept: a failure or another chain may be over the next moment.
        asked.chainId.then((chainId) => chainId !== expected && forget(), forget)
      }
      return asked.chainId
    }
    const request: typeof transport.request = async (call, requestOptions) => {
      const chainId = await askChain()
      if (chainId !== expected) throw new WrongNodeError(chainId, expected)
      return transport.request(call, requestOptions)
    }
    return { ...transport, request }
  }
}
