import { TokenTable } from '../../features/curation/curation-tables'
import { CurationView } from '../../features/curation/curation-view'
import { curation as words } from '../../features/curation/words'
import { getConfig } from '../../server/config'
import { curationState } from '../../server/curation/curation'
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
          <CurationView curation={state.current} signer={environment.CURATION_SIGNER ?? ''} />
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
