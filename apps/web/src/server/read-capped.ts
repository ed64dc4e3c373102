/** Bytes of a request's body, or null as soon as there are more than `most`; nothing beyond is held in memory. */
export async function readCapped(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
