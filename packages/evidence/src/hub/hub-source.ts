import { createHash } from 'node:crypto'
import { createOutsideFetch } from '../node/outside-fetch'
import type { EvidenceSource } from '../verify/evidence-source'
import { openHubRepository, readHubFile } from './hub-repository'
import { HUB_HOSTS, HUB_ORIGIN, type RepositoryName } from './repository-name'

/** What one comparison with a repository may cost. */
export const HUB_LIMITS = { maxRequests: 60, maxBytes: 20_000_000, timeoutMs: 20_000 } as const
/** Larger files are compared by the hash that the Hub says. */
const MAX_READ = 2_000_000

/** A repository with the requests that it took so far. */
export type HubSource = EvidenceSource & { used: { requests: number; bytes: number } }

/**
 * A repository of the Hub at one commit; see openHubRepository for what is refused.
 * @param hub Another origin that answers as the Hub does, like a mirror; it may be on a private network.
 */
export async function hubSource(name: RepositoryName, hub: string = HUB_ORIGIN): Promise<HubSource> {
  const ownOrigins = hub === HUB_ORIGIN ? [] : [hub]
  const outside = createOutsideFetch({ hosts: HUB_HOSTS, ownOrigins, ...HUB_LIMITS })
  const repository = await openHubRepository(hub, outside, name)
  const { commit, licence, licenceName, files } = repository
  const ask = (path: string, maxBytes: number, part = {}) =>
    readHubFile(hub, outside, repository, { path, maxBytes, ...part })
  return {
    name: `${name.id} at ${commit}`,
    address: `${hub}/${name.kind === 'dataset' ? 'datasets/' : ''}${name.id}`,
    commit,
    licence: licence === 'other' ? licenceName : licence,
    files: files.map(({ path, size, sha256 }) => ({ path, size, reported: sha256 })),
    used: outside.used,
    read: ({ path, size }, part) =>
      part
        ? ask(path, part.length, { first: part.first, last: part.first + part.length - 1 })
        : ask(path, Math.min(size, MAX_READ) + 1),
    async hash({ path, size }) {
      if (size > MAX_READ) return null
      const bytes = await ask(path, size + 1)
      return `0x${createHash('sha256').update(bytes).digest('hex')}`
    },
  }
}
