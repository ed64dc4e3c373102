import { readCapped } from './read-capped'

/** The JSON in a request's body; undefined if it is none, or longer than `maxBytes`. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readCapped(request, maxBytes)
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))
  } catch {
    return undefined
  }
}
