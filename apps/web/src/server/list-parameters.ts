import { addressFault } from '@commonweight/sdk/call/address-fault'
import { z } from 'zod'

/** Parameters of a page's address, as Next gives them. */
export type RawQuery = Readonly<Record<string, string | string[] | undefined>>

/** What the site lists, or everything on the chain. */
export const SCOPES = ['listed', 'all'] as const

/** Parameters that several lists have. */
export const listFields = {
  scope: z.enum(SCOPES, { error: `must be one of ${SCOPES.join(', ')}.` }).optional(),
  search: z
    .string()
    .trim()
    .max(100, 'must be at most 100 characters.')
    // The database cannot even be asked for it.
    .refine((text) => !text.includes('\0'), { error: 'has the character NUL, which is in no text.' })
    .refine((text) => text.split(/\s+/).every((word) => addressFault(word) !== 'checksum'), {
      error: 'has an address whose checksum does not fit: at least one character differs. Copy it again.',
    })
    .optional(),
  after: z.string().max(400, 'is not the address of a page.').optional(),
  limit: z.coerce.number({ error: 'must be a number.' }).int().min(1).max(100, 'must be at most 100.').optional(),
}

/** The valid parameters, and for each invalid one what is wrong with it. */
export type Parsed<query> = { query: query; faults: { name: string; message: string }[] }

/** Never throws. A page lists by the valid parameters and names the invalid ones; of a repeated one the last counts. */
export function parseParameters<shape extends z.ZodRawShape>(
  schema: z.ZodObject<shape>,
  raw: RawQuery,
): Parsed<z.output<z.ZodObject<shape>>> {
  const given = presentFields(raw)
  const result = schema.safeParse(given)
  if (result.success) return { query: result.data, faults: [] }
  const faults = result.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ''), message }))
  const wrong = new Set(faults.map(({ name }) => name))
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  return { query: schema.parse(rest), faults }
}

function presentFields(raw: RawQuery): Record<string, string> {
  const entries = Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}
