import type { RoundPageQuery, Scope } from '@commonweight/domain/views/query'
import { z } from 'zod'
import { listFields, type Parsed, parseParameters, type RawQuery } from '../../server/list-parameters'

const { scope, search, after, limit } = listFields
/** Which part of a round is requested, as it stands in a URL. */
export const roundPageSchema = z.object({ scope, search, after, sponsorsAfter: after, limit })

export type RoundPart = RoundPageQuery & { scope: Scope }

export function parseRoundPageQuery(raw: RawQuery): Parsed<RoundPart> {
  const { query, faults } = parseParameters(roundPageSchema, raw)
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  return { query: { ...given, scope: query.scope ?? 'listed' }, faults }
}

/** The address of a part of a round's page. `place`: the section to begin at. */
export function roundHref(
  round: number,
  part: { [name in keyof RoundPart]?: RoundPart[name] | undefined },
  place?: string,
): string {
  const { scope, ...rest } = part
  const given = Object.entries({ ...rest, scope: scope === 'all' ? scope : undefined })
  const parameters = given.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : ''
  return `/rounds/${round}${query}${place ? `#${place}` : ''}`
}
