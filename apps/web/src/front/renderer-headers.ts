import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state'

/** Headers that an answer may depend on, of passed requests too. */
const PASSED = ['accept', 'content-type', 'if-none-match'] as const

/** Routes that answer by session, and what says whose request it is: no page sees any of it. */
const SESSION_ROUTES = '/lab/api/'
const WITH_SESSION = [...PASSED, 'cookie', 'origin', 'user-agent'] as const

const MAX_TREE_LENGTH = 4_000

/** What of a request reaches the renderer: nothing that it does not need, so that nothing else changes an answer. */
export function rendererHeaders(given: IncomingHttpHeaders, path: string): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of path.startsWith(SESSION_ROUTES) ? WITH_SESSION : PASSED) {
    const value = given[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}

/**
 * The headers by which Next's router asks for a part of a page; undefined if the request is for a whole one. Those that
 * Next could not read are left out.
 */
export function partHeaders(given: IncomingHttpHeaders): Record<string, string> | undefined {
  if (given.rsc !== '1') return undefined
  const kept: Record<string, string> = { rsc: '1' }
  const keep = (name: string, isValid: (value: string) => boolean) => {
    const value = given[name]
    if (typeof value === 'string' && isValid(value)) kept[name] = value
  }
  keep('next-router-state-tree', isTree)
  keep('next-router-prefetch', (value) => /^[123]$/.test(value))
  keep('next-router-segment-prefetch', (value) => /^\/[\w$@!.%()/[\]-]{1,300}$/.test(value))
  return kept
}

function isTree(value: string): boolean {
  if (value.length > MAX_TREE_LENGTH) return false
  try {
    parseAndValidateFlightRouterState(value)
    return true
  } catch {
    return false
  }
}

/** One short name for what these headers ask for. */
export function partName(headers: Record<string, string>): string {
  return createHash('sha256').update(JSON.stringify(headers)).digest('base64url').slice(0, 22)
}
