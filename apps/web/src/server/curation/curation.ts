import type { CurationDocument } from '@commonweight/domain/documents/curation-document'
import type { Note } from '@commonweight/domain/views/listing'
import type { ListedToken } from '@commonweight/domain/views/token'
import { dropDocuments } from '@commonweight/read-models/documents/drop-documents'
import type { SiteRules } from '@commonweight/read-models/listing/site-rules'
import { sharedDb, shareRules } from '@commonweight/read-models/shared-db'
import { getConfig } from '../config'
import { outdatePages } from '../page-revision'
import { CurationKeeper } from './curation-keeper'

// On globalThis: what runs when the server starts and what answers requests are bundled apart.
const holder = globalThis as typeof globalThis & { commonweightCuration?: CurationKeeper }

/** The curation file that applies now; null if this site has none. `problem`: why the newest file is not taken. */
export type CurationState = { current: CurationDocument; problem: string | null } | null

export function curationState(): CurationState {
  const keeper = holder.commonweightCuration
  return keeper?.current ? { current: keeper.current, problem: keeper.problem } : null
}

/**
 * Loads token list and curation file before the first request, and follows the file from then on.
 * @throws CurationError for a file that does not hold at the start.
 */
export async function loadSiteRules(): Promise<void> {
  const { environment, listedTokens, chain } = await getConfig()
  const rules = { current: siteRules(listedTokens, null) }
  const { CURATION_FILE: file, CURATION_SIGNER: signer } = environment
  if (file && signer) {
    const { chainId, campaigns } = chain.deployment
    const onTaken = (curation: CurationDocument) => {
      rules.current = siteRules(listedTokens, curation)
      dropWithheld(curation)
      outdatePages()
    }
    // The page about curation shows what is wrong with the file.
    const log = (message: string) => {
      console.error(message)
      outdatePages()
    }
    const keeper = new CurationKeeper({ file, expected: { chainId, campaigns, signer }, onTaken, log })
    shareRules(() => rules.current)
    await keeper.load()
    keeper.watch()
    holder.commonweightCuration = keeper
  }
  shareRules(() => rules.current)
}

/** Deletes the bytes. Nothing withheld is served, whether or not the database answers now. */
function dropWithheld({ withhold }: CurationDocument): void {
  const digests = withhold.map(({ digest }) => digest)
  dropDocuments(sharedDb(), digests).then(
    (dropped) => dropped > 0 && console.error(`Curation file: ${dropped} withheld documents were deleted.`),
    (error) => console.error('Deleting withheld documents failed; they are not served:', error),
  )
}

type Kind = CurationDocument['hide'][number]['kind']

/** The rules that a token list and a curation file (null: there is none) make together. */
function siteRules(tokens: readonly ListedToken[], curation: CurationDocument | null): SiteRules {
  return {
    tokens,
    hidden: {
      campaigns: notesOf(curation, 'campaign'),
      rounds: new Map([...notesOf(curation, 'round')].map(([id, note]) => [Number(id), note])),
      labs: notesOf(curation, 'lab'),
      operators: notesOf(curation, 'operator'),
      tokens: notesOf(curation, 'token'),
    },
    withheld: new Map(curation?.withhold.map(({ digest, reason, since }) => [digest, { reason, since }])),
  }
}

function notesOf(curation: CurationDocument | null, kind: Kind): Map<string, Note> {
  const entries = curation?.hide.filter((entry) => entry.kind === kind) ?? []
  return new Map(entries.map(({ id, reason, since }) => [String(id), { reason, since }]))
}
