const KINDS: [string, RegExp][] = [
  ['events', /^\/api\/events$/],
  ['api', /^\/api\//],
  ['document', /^\/ipfs\//],
  ['health', /^\/healthz$/],
  ['asset', /^\/_next\/|\.(?:svg|ico|txt|xml|webmanifest|png)$/],
]

/** What kind of address a request asked for; few, whatever strangers ask for, so that there are few time series. */
export function routeKind(url: string | undefined): string {
  const path = (url ?? '').split('?', 1)[0] ?? ''
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'page'
}
