/**
 * Scripts run only with this request's nonce or when such a script loads them; only styles may be inline. The browser
 * may talk to this site, to the chain's node and to servers of the wallets that are configured, and to nobody else.
 */
export function contentSecurityPolicy({
  nonce,
  rpcUrl,
  isDevelopment,
  connect,
  frames,
  framedBy,
}: PolicyParameters): string {
  const rpc = rpcUrl && URL.canParse(rpcUrl) ? new URL(rpcUrl).origin : ''
  const directives = [
    `default-src 'self'`,
    // React's development build explains errors with eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    [`connect-src 'self'`, rpc, ...connect].filter(Boolean).join(' '),
    `object-src 'none'`,
    `frame-src ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
  ]
  return directives.join('; ')
}

type PolicyParameters = {
  nonce: string
  rpcUrl: string | undefined
  isDevelopment: boolean
  /** Origins that the browser may talk to besides. */
  connect: readonly string[]
  /** Origins that the page may show in a frame; none if empty. */
  frames: readonly string[]
  /** Origins that may show the page in a frame; none if empty. */
  framedBy: readonly string[]
}

/** The other headers that every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  // Wallets open pop-ups that must be able to answer.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(self), hid=(self)',
}
