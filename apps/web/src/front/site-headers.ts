import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy, SECURITY_HEADERS } from '../server/content-security-policy'
import type { WalletOrigins } from '../server/wallet-origins'
import { NONCE_LENGTH } from './rendered-body'
import type { Route } from './routes'

export type SiteHeadersParameters = {
  /** Where people reach the site. */
  origin: string
  rpcUrl: string | undefined
  isDevelopment: boolean
  wallets: WalletOrigins
}

export type SiteHeaders = {
  /** Headers that every answer carries, in lower case. */
  of(nonce: string, route: Route | undefined): Record<string, string>
}

/** The security headers of every answer, static and error ones too. */
export function siteHeaders({ origin, rpcUrl, isDevelopment, wallets }: SiteHeadersParameters): SiteHeaders {
  const isSecure = origin.startsWith('https:')
  const { 'x-frame-options': framing, ...rest } = SECURITY_HEADERS
  const always = isSecure ? { ...rest, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : rest
  return {
    of(nonce, route) {
      const framedBy = route?.isSafeApp ? wallets.framers : []
      const { connect, frames } = wallets
      const policy = contentSecurityPolicy({ nonce, rpcUrl, isDevelopment, connect, frames, framedBy })
      // It knows no list of origins, and browsers that know the policy do not ask for it.
      const frame = framedBy.length > 0 ? {} : { 'x-frame-options': framing ?? 'DENY' }
      return { ...always, ...frame, 'content-security-policy': policy }
    },
  }
}

export function freshNonce(): string {
  return randomBytes((NONCE_LENGTH * 3) / 4).toString('base64')
}
