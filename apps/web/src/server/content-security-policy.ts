/**
 * Scripts run only with this request's nonce or when such a script loads them; only styles may be inline. The browser
 * may talk to this site and to the chain's node, and to nobody else.
 */
export function contentSecurityPolicy({ nonce, rpcUrl, isDevelopment }: PolicyParameters): string {
  const rpc = rpcUrl && URL.canParse(rpcUrl) ? new URL(rpcUrl).origin : ''
  const directives = [
    `default-src 'self'`,
    // React's development build explains errors with eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self' ${rpc}`.trim(),
    `object-src 'none'`,
    `frame-src 'none'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return directives.join('; ')
}

type PolicyParameters = { nonce: string; rpcUrl: string | undefined; isDevelopment: boolean }

/** The other headers that every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Wallets open pop-ups that must be able to answer.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(self), hid=(self)',
}
