import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, SECURITY_HEADERS } from './server/content-security-policy'
import { publicRpcUrl } from './server/public-rpc-url'
import { withoutEmptyParameters } from './server/without-empty-parameters'

/** Gives every page one address and its own nonce, and every answer the security headers. */
export function proxy(request: NextRequest): NextResponse {
  const short = isPage(request) ? withoutEmptyParameters(request.nextUrl) : null
  if (short) return NextResponse.redirect(short)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentSecurityPolicy({
    nonce,
    rpcUrl: publicRpcUrl(process.env),
    isDevelopment: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  if (!isDocument(request)) response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
  if (request.nextUrl.protocol === 'https:') {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
  return response
}

/** What people read; programs get an answer to what they asked. */
function isPage({ method, nextUrl }: NextRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/(api|ipfs|healthz)(\/|$)/.test(nextUrl.pathname)
}

/** Stored documents are strangers' bytes and set a stricter policy of their own. */
function isDocument(request: NextRequest): boolean {
  return request.nextUrl.pathname.startsWith('/ipfs/')
}

export const config = { matcher: '/((?!_next/static).*)' }
