import { stat } from 'node:fs/promises'
import { hubSource } from '@commonweight/evidence/hub/hub-source'
import { HUB_ORIGIN, parseRepositoryName } from '@commonweight/evidence/hub/repository-name'
import { folderSource } from '@commonweight/evidence/node/folder-source'
import type { EvidenceSource } from '@commonweight/evidence/verify/evidence-source'
import { UsageError } from './input-errors'

export const PLACE_OPTIONS = { hub: { type: 'string' } } as const

/**
 * The folder or repository that a command line names. A folder of that name comes first; `hub:org/name` always means a
 * repository.
 * @throws UsageError for what is neither. @throws OutsideError where the Hub does not give the repository.
 */
export async function openPlace(text: string, hub: string | undefined): Promise<EvidenceSource> {
  const isFolder = await stat(text).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return folderSource(text)
  try {
    return await hubSource(parseRepositoryName(text), originOf(hub))
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NoRepositoryError')) throw error
    throw new UsageError(`There is no folder ${text}, and it names no repository: hub:org/name@commit.`)
  }
}

function originOf(hub: string | undefined): string {
  if (hub === undefined) return HUB_ORIGIN
  if (URL.canParse(hub) && /^https?:$/.test(new URL(hub).protocol)) return new URL(hub).origin
  throw new UsageError('--hub is an origin, like https://hub.example.org.')
}
