import { cidOfDigest } from '@commonweight/domain/canonical'
import type { CurationDocument } from '@commonweight/domain/documents/curation-document'
import type { ReactNode } from 'react'
import { type Fact, Facts } from '../../ui/facts'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { Section } from '../../ui/section'
import { CurationTable } from './curation-tables'
import { curation as words } from './words'

/** What a curation file hides and withholds, and why. */
export function CurationView({ curation, signer }: { curation: CurationDocument; signer: string }) {
  const { hide, withhold } = curation
  return (
    <>
      <div className="max-w-2xl">
        <Facts facts={factsOf(curation, signer)} />
      </div>
      {hide.length + withhold.length === 0 && <p className="text-soft">{words.nothing}</p>}
      {hide.length > 0 && (
        <Section id="hidden" {...words.hidden}>
          <CurationTable
            label={words.hidden.title}
            rows={hide.map((entry) => ({ what: hiddenThing(entry), ...keyed(`${entry.kind} ${entry.id}`, entry) }))}
          />
        </Section>
      )}
      {withhold.length > 0 && (
        <Section id="withheld" {...words.withheld}>
          <CurationTable
            label={words.withheld.title}
            rows={withhold.map((entry) => ({ what: withheldThing(entry.digest), ...keyed(entry.digest, entry) }))}
          />
        </Section>
      )}
    </>
  )
}

function factsOf({ sequence, issuedAt, expiresAt }: CurationDocument, signer: string): Fact[] {
  return [
    { label: words.version, value: <span className="num">{sequence}</span> },
    { label: words.issued, value: <Moment at={issuedAt} withClock /> },
    ...(expiresAt === undefined ? [] : [{ label: words.expires, value: <Moment at={expiresAt} withClock /> }]),
    { label: words.signer, value: <span className="num text-xs break-all whitespace-normal!">{signer}</span> },
  ]
}

function keyed(key: string, { reason, since }: { reason: string; since: number }) {
  return { key, reason, since }
}

const PAGES: Partial<Record<string, string>> = { campaign: '/campaigns', round: '/rounds', lab: '/me' }

function hiddenThing({ kind, id }: CurationDocument['hide'][number]): ReactNode {
  const folder = PAGES[kind]
  return (
    <>
      {words.kinds[kind]} <Hash value={String(id)} href={folder && `${folder}/${id}`} />
    </>
  )
}

function withheldThing(digest: CurationDocument['withhold'][number]['digest']): ReactNode {
  return (
    <>
      <span className="block">
        {words.document} <Hash value={cidOfDigest(digest)} />
      </span>
      <span className="num block min-w-48 text-xs break-all whitespace-normal text-faint">{digest}</span>
    </>
  )
}
