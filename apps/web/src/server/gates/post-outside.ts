import { type LookupAddress, type LookupAllOptions, lookup as resolve } from 'node:dns'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { BaseError } from '@commonweight/domain/base-error'
import { isPublicAddress } from './is-public-address'

/** A server outside gave no answer that can be used. */
export class OutsideError extends BaseError {
  override readonly name = 'OutsideError'
}

type ResolveHost = (
  host: string,
  options: LookupAllOptions,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

/**
 * @property mayBeLocal Allows addresses of this machine, for local chains.
 * @property resolveHost How names become addresses. Without it, the system's way.
 */
type Input = {
  body: unknown
  timeoutMs: number
  maxBytes: number
  mayBeLocal: boolean
  resolveHost?: ResolveHost
}

export type OutsideAnswer = { status: number; text: string }

/**
 * Posts JSON to a server of others. The name is resolved once and the connection goes to that address, which must be
 * public. Redirects are not followed, and no more than `maxBytes` is read.
 * @throws OutsideError if there is no whole answer in time.
 */
export async function postOutside(url: URL, input: Input): Promise<OutsideAnswer> {
  const { body, timeoutMs, maxBytes, mayBeLocal } = input
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isAllowed(host, mayBeLocal)) throw notPublic(host)
  const text = JSON.stringify(body)
  const signal = AbortSignal.timeout(timeoutMs)
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': Buffer.byteLength(text),
    },
    lookup: guardedLookup(input),
    agent: false,
    signal,
  }
  try {
    const response = await answerTo(url, options, text)
    const status = response.statusCode ?? 0
    if (status >= 300 && status < 400) {
      response.destroy()
      throw new OutsideError(`${url.host} sends elsewhere (status ${status}), which is not followed.`)
    }
    return { status, text: await readText(response, maxBytes) }
  } catch (error) {
    if (error instanceof OutsideError) throw error
    if (signal.aborted) throw new OutsideError(`${url.host} gave no answer within ${timeoutMs} ms.`, { cause: error })
    throw new OutsideError(`${url.host} cannot be reached.`, { cause: error })
  }
}

function answerTo(url: URL, options: RequestOptions, text: string): Promise<IncomingMessage> {
  return new Promise((fulfil, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    send(url, options, fulfil).on('error', reject).end(text)
  })
}

async function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) {
      response.destroy()
      throw new OutsideError(`The answer has more than ${maxBytes} bytes.`)
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Refuses a name if one of its addresses is not public: then nothing is sent at all. */
function guardedLookup({ mayBeLocal, resolveHost = resolve }: Input): LookupFunction {
  return (host, options, callback) => {
    resolveHost(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const [first] = addresses
      const bad = addresses.find(({ address }) => !isAllowed(address, mayBeLocal))
      if (bad || !first) return callback(notPublic(bad?.address ?? host), [])
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function isAllowed(address: string, mayBeLocal: boolean): boolean {
  return isPublicAddress(address) || (mayBeLocal && ['127.0.0.1', '::1'].includes(address))
}

function notPublic(address: string): OutsideError {
  return new OutsideError(`${address} is not a public address of the Internet, so nothing was sent there.`)
}
