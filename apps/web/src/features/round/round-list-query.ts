import { z } from 'zod'
import { type RawQuery, SCOPES } from '../../server/list-parameters'

const MAX_PAGE = 10_000

const fields = {
  scope: z.enum(SCOPES, { error: `must be one of ${SCOPES.join(', ')}.` }),
  page: z.coerce
    .number({ error: 'must be a number.' })
    .int('must be a whole number.')
    .min(1, 'must be at least 1.')
    .max(MAX_PAGE, `must be at most ${MAX_PAGE}.`),
}

/**
 * The requested part of a list of rounds, and for each invalid parameter, which counts as absent, what is wrong with
 * it.
 */
export function parseRoundListQuery(raw: RawQuery) {
  const faults: { name: string; message: string }[] = []
  const read = <Value>(name: keyof typeof fields, schema: z.ZodType<Value>, absent: Value): Value => {
    const text = [raw[name]].flat().at(-1)
    if (text === undefined || text === '') return absent
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    faults.push({ name, message: parsed.error.issues[0]?.message ?? 'is wrong.' })
    return absent
  }
  const query = { scope: read('scope', fields.scope, 'listed'), page: read('page', fields.page, 1) }
  return { query, faults }
}
