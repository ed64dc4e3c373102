import { cidOfDigest } from '@commonweight/domain/canonical'
import type { CurationDocument } from '@commonweight/domain/documents/curation-document'
import type { ReactNode } from 'react'
import { CurationTable, TokenTable } from '../../features/curation/curation-tables'
import { curation as words } from '../../features/curation/words'
import { getConfig } from '../../server/config'
import { curationState } from '../../server/curation/curation'
import { type Fact, Facts } from '../../ui/facts'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { Notice } from '../../ui/notice'
import { PageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'

export const metadata = { title: words.title, description: words.lead }

export default async function CurationPage() {
  const { listedTokens, environment } = await getConfig()
  const state = curationState()
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <div className="space-y-12">
        {state?.problem && <Notice tone="bad">{words.problem(state.problem)}</Notice>}
        {state ? (
          <Curation curation={state.current} signer={environment.CURATION_SIGNER ?? ''} />
        ) : (
          <p className="text-soft">{words.none}</p>
        )}
        <Section id="tokens" title={words.tokens.title} lead={words.tokens.lead}>
          <TokenTable tokens={listedTokens} />
        </Section>
      </div>
    </>
  )
}

function Curation({ curation, signer }: { curation: CurationDocument; signer: string }) {
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
