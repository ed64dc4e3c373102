import type { Hex } from '@commonweight/domain/hex'
import * as z from 'zod/mini'
import { OutsideError, type OutsideFetch } from '../node/outside-fetch'
import type { RepositoryName } from './repository-name'

/** A repository that a stranger cannot read, or that is not there. */
export class ClosedRepositoryError extends OutsideError {}

/** @property sha256 Of the content, as the Hub says; null for small files, of which it has only git's own hash. */
export type HubFile = { path: string; size: number; sha256: Hex | null }

/**
 * A repository at one commit, which every later request names.
 * @property licence The identifier of its card; `licenceName` where the card says "other".
 * @property parameters In all tensors, as the Hub counts them.
 */
export type HubRepository = {
  name: RepositoryName
  commit: string
  licence: string | null
  licenceName: string | null
  parameters: number | null
  files: HubFile[]
}

const COMMIT = /^[0-9a-f]{40}$/
const MAX_INFO = 2_000_000
const MAX_PAGE = 4_000_000
/** Pages of a thousand entries. */
const MAX_PAGES = 5

const text = z.string().check(z.maxLength(200))
const oneOrMore = z.pipe(
  z.union([text, z.array(text).check(z.maxLength(100))]),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
)
/** A card is the lab's own YAML: of what has an odd form we say that it is not there. */
const orNothing = <T extends z.ZodMiniType>(schema: T) => z.catch(z.nullable(z.optional(schema)), null)

const cardSchema = z.object({
  license: orNothing(oneOrMore),
  license_name: orNothing(text),
})

const infoSchema = z.object({
  sha: z.string().check(z.regex(COMMIT)),
  private: z.optional(z.boolean()),
  disabled: z.optional(z.boolean()),
  gated: z.optional(z.union([z.boolean(), z.enum(['auto', 'manual'])])),
  cardData: orNothing(cardSchema),
  safetensors: orNothing(z.object({ total: z.int().check(z.minimum(0)) })),
})

const treeSchema = z.array(
  z.object({
    type: z.string(),
    path: z.string().check(z.minLength(1), z.maxLength(1_000)),
    size: z.int().check(z.minimum(0)),
    lfs: z.optional(z.object({ oid: z.string().check(z.regex(/^[0-9a-f]{64}$/)), size: z.int().check(z.minimum(0)) })),
  }),
)

const EXPAND = ['cardData', 'disabled', 'gated', 'private', 'sha']

/**
 * Reads what a repository is and which files it has, at one commit: a branch or tag is resolved once.
 * @throws ClosedRepositoryError for one that is private, gated, disabled or not there.
 * @throws OutsideError for answers that are not those of the Hub, or beyond a limit.
 */
export async function openHubRepository(
  hub: string,
  outside: OutsideFetch,
  name: RepositoryName,
): Promise<HubRepository> {
  const info = await readInfo(hub, outside, name)
  if (info.private || info.disabled || (info.gated ?? false) !== false) {
    throw new ClosedRepositoryError(`${name.id} is ${info.gated ? 'gated' : 'not public'}: no stranger can check it.`)
  }
  if (name.revision !== null && COMMIT.test(name.revision) && info.sha !== name.revision) {
    throw new OutsideError(`Asked for commit ${name.revision}, the Hub answers for ${info.sha}.`)
  }
  const card = info.cardData
  return {
    name,
    commit: info.sha,
    licence: card?.license?.[0]?.toLowerCase() ?? null,
    licenceName: card?.license_name ?? null,
    parameters: info.safetensors?.total ?? null,
    files: await readTree(hub, outside, name, info.sha),
  }
}

/** The bytes of a file at the repository's commit, or a part of them. */
export async function readHubFile(
  hub: string,
  outside: OutsideFetch,
  { name, commit }: HubRepository,
  { path, ...part }: { path: string; maxBytes: number; first?: number; last?: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const place = path.split('/').map(encodeURIComponent).join('/')
  const root = name.kind === 'dataset' ? `${hub}/datasets/${name.id}` : `${hub}/${name.id}`
  const { status, bytes } = await outside.get(`${root}/resolve/${commit}/${place}`, part)
  if (status !== 200 && status !== 206) throw new OutsideError(`The Hub answers ${status} for ${path}.`)
  return bytes
}

const apiOf = (hub: string, { kind, id }: RepositoryName) => `${hub}/api/${kind}s/${id}`

async function readInfo(hub: string, outside: OutsideFetch, name: RepositoryName) {
  const keys = name.kind === 'model' ? [...EXPAND, 'safetensors'] : EXPAND
  const query = new URLSearchParams(keys.map((key): [string, string] => ['expand', key]))
  const revision = encodeURIComponent(name.revision ?? 'HEAD')
  const answer = await outside.get(`${apiOf(hub, name)}/revision/${revision}?${query}`, { maxBytes: MAX_INFO })
  if ([401, 403, 404].includes(answer.status)) {
    throw new ClosedRepositoryError(`${name.id} is not public, or has no revision ${name.revision ?? 'of its own'}.`)
  }
  return parse(infoSchema, answer)
}

async function readTree(hub: string, outside: OutsideFetch, name: RepositoryName, commit: string): Promise<HubFile[]> {
  const files: HubFile[] = []
  let cursor: string | null = null
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ recursive: 'true', limit: '1000', ...(cursor === null ? {} : { cursor }) })
    const answer = await outside.get(`${apiOf(hub, name)}/tree/${commit}?${query}`, { maxBytes: MAX_PAGE })
    for (const { type, path, size, lfs } of parse(treeSchema, answer)) {
      if (type === 'file') files.push({ path, size: lfs?.size ?? size, sha256: lfs ? `0x${lfs.oid}` : null })
    }
    cursor = nextOf(answer.headers.link)
    if (cursor === null) return files
  }
  throw new OutsideError(`${name.id} has more than ${MAX_PAGES} pages of files.`)
}

/** Of the next page's address only the place in the list is used: the host that answers does not choose what is asked. */
function nextOf(link: string | string[] | undefined): string | null {
  const address = /<([^>]+)>;\s*rel="next"/.exec([link].flat().join(','))?.[1]
  return address !== undefined && URL.canParse(address) ? new URL(address).searchParams.get('cursor') : null
}

function parse<T extends z.ZodMiniType>(
  schema: T,
  { status, bytes }: { status: number; bytes: Uint8Array },
): z.output<T> {
  if (status !== 200) throw new OutsideError(`The Hub answers ${status}.`)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new OutsideError('The Hub answers with something that is not JSON.', { cause })
  }
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const place = error.issues[0]?.path.join('.')
  throw new OutsideError(`The Hub answers in a form that is not known here${place ? ` (${place})` : ''}.`)
}
