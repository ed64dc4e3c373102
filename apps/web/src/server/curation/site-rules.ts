import type { CurationDocument } from '@commonweight/domain/documents/curation-document'
import type { Note } from '@commonweight/domain/views/listing'
import type { ListedToken } from '@commonweight/domain/views/token'
import type { SiteRules } from '@commonweight/read-models/listing/site-rules'

type Kind = CurationDocument['hide'][number]['kind']

/** The rules that a token list and a curation file (null: there is none) make together. */
export function siteRules(tokens: readonly ListedToken[], curation: CurationDocument | null): SiteRules {
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
