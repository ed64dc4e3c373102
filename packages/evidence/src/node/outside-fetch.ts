import { lookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { BaseError } from '@commonweight/domain/base-error'
import ipaddr from 'ipaddr.js'

/** What another host refused, did not answer in time, or answered beyond a limit. */
export class OutsideError extends BaseError {
  override readonly name = 'OutsideError'
}

/**
 * @property hosts Names of hosts that may be asked, by https; `.hf.co` stands for every name below it.
 * @property ownOrigins Origins that may be asked besides, by http and at private addresses too, like a mirror of one's own.
 * @property maxRequests All requests together; each redirect is one.
 * @property maxBytes Of all answers together.
 * @property timeoutMs Of one request, until its last byte.
 */
export type OutsideLimits = {
  hosts: readonly string[]
  ownOrigins: readonly string[]
  maxRequests: number
  maxBytes: number
  timeoutMs: number
}

/** @property first, last Bytes of the file, both included; the answer may be shorter, and is refused if it is another part. */
export type OutsideQuestion = { maxBytes: number; first?: number; last?: number }

export type OutsideAnswer = { status: number; headers: IncomingMessage['headers']; bytes: Uint8Array<ArrayBuffer> }

/** @property used Requests and bytes so far. */
export type OutsideFetch = {
  get(url: string, question: OutsideQuestion): Promise<OutsideAnswer>
  readonly used: { requests: number; bytes: number }
}

const MAX_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Asks hosts of a list and nobody else: every redirect is checked again, names that lead to private addresses are
 * refused when the connection is made, nothing of the caller is sent along, and requests, bytes and time have limits.
 */
export function createOutsideFetch(limits: OutsideLimits): OutsideFetch {
  const used = { requests: 0, bytes: 0 }
  const get = async (from: string, question: OutsideQuestion): Promise<OutsideAnswer> => {
    let url = from
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const target = allowed(url, limits)
      if (used.requests >= limits.maxRequests) throw new OutsideError(`More than ${limits.maxRequests} requests.`)
      used.requests += 1
      const budget = Math.min(question.maxBytes, limits.maxBytes - used.bytes)
      const answer = await once(target, question, { budget, timeoutMs: limits.timeoutMs, limits })
      used.bytes += answer.bytes.length
      const { location } = answer.headers
      if (!REDIRECTS.includes(answer.status) || location === undefined) return answer
      url = new URL(location, url).href
    }
    throw new OutsideError(`${new URL(from).host} redirects more than ${MAX_REDIRECTS} times.`)
  }
  return { get, used }
}

/** @throws OutsideError for a host, a port or a scheme that is not on the list. */
function allowed(text: string, { hosts, ownOrigins }: OutsideLimits): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) throw new OutsideError('A host answers with an invalid address.')
  if (ownOrigins.includes(url.origin)) return url
  const isListed = hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host))
  if (url.protocol === 'https:' && url.port === '' && url.username === '' && isListed) return url
  throw new OutsideError(`${url.protocol}//${url.host} is not one of the hosts that are asked: ${hosts.join(', ')}.`)
}

type Bounds = { budget: number; timeoutMs: number; limits: OutsideLimits }

function once(
  url: URL,
  { first, last }: OutsideQuestion,
  { budget, timeoutMs, limits }: Bounds,
): Promise<OutsideAnswer> {
  const isOwn = limits.ownOrigins.includes(url.origin)
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'commonweight' }
  if (first !== undefined) headers.range = `bytes=${first}-${last ?? ''}`
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => {
      reject(new OutsideError(`${url.host} ${why}`, { cause }))
      asked.destroy()
    }
    const signal = AbortSignal.timeout(timeoutMs)
    const asked = send(url, { headers, signal, ...(isOwn ? {} : { lookup: publicLookup }) }, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > budget) return fail(`answers with more than ${budget} bytes.`)
        chunks.push(chunk)
      })
      response.on('error', (cause) => fail(whyOf(cause), cause))
      response.on('aborted', () => fail('ended its answer early.'))
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response
        if (first !== undefined && statusCode === 200) return fail('does not answer with a part of a file.')
        if (first !== undefined && statusCode === 206 && !answered['content-range']?.startsWith(`bytes ${first}-`))
          return fail('answers with another part of the file.')
        resolve({ status: statusCode, headers: answered, bytes: new Uint8Array(Buffer.concat(chunks)) })
      })
    })
    asked.on('error', (cause) => fail(whyOf(cause), cause))
    asked.end()
  })
}

function whyOf(cause: Error): string {
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') return 'did not answer in time.'
  return cause instanceof PrivateAddressError ? cause.message : `cannot be reached: ${cause.message}.`
}

class PrivateAddressError extends Error {}

/** Resolves a name, unless one of its addresses is not public: then the connection is not made. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const hidden = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
    const [address] = error ? [] : addresses
    if (error) done(error, '')
    else if (hidden) done(new PrivateAddressError(`leads to ${hidden.address}, which is not a public address.`), '')
    else if (options.all) done(null, addresses)
    else done(null, address?.address ?? '', address?.family)
  })
}

/** Whether an address belongs to the public internet: not private, local, reserved, or one of these written in IPv6. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}
