/** No browser writes a longer one. */
const MAX_ENCODINGS_LENGTH = 500

/** Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3). */
export function acceptsGzip(header: string | undefined): boolean {
  if (header !== undefined && header.length > MAX_ENCODINGS_LENGTH) return false
  const weights = new Map(
    (header ?? '').split(',').map((entry) => {
      const [coding = '', ...rest] = entry
        .toLowerCase()
        .split(';')
        .map((part) => part.trim())
      const weight = rest.find((parameter) => parameter.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2))]
    }),
  )
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}

/** Whether an If-None-Match header names this entity, compared weakly (RFC 9110, 13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  const listed = header.match(/(?:W\/)?"[^"]*"/g) ?? []
  return listed.some((tag) => opaque(tag) === opaque(etag))
}
