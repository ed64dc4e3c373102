import { listGates } from '@commonweight/read-models/rounds/list-gates'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { GateSection, namedBy } from '../../features/identity/gates/gate-section'
import { gates as words } from '../../features/identity/gates/words'
import { getConfig } from '../../server/config'
import { readGateFacts } from '../../server/gates/gate-facts'
import { DataTable } from '../../ui/data-table'
import { PageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'

export const metadata = { title: words.title, description: words.lead }

export default async function VerificationPage() {
  const { chain } = await getConfig()
  const [uses, facts] = await Promise.all([listGates(sharedDb()), Promise.all(chain.gates.map(readGateFacts))])
  const others = uses.filter(({ gate }) => !chain.gates.some(({ address }) => address === gate))
  return (
    <>
      <PageTitle title={words.title} lead={words.lead}>
        <p className="mt-4 max-w-2xl text-soft">{words.rule}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-12">
        {chain.gates.map((gate, index) => (
          <GateSection
            key={gate.address}
            chain={chain}
            gate={gate}
            facts={facts[index] ?? { status: 'unread' }}
            use={uses.find((use) => use.gate === gate.address)}
          />
        ))}
        {others.length > 0 && (
          <Section id="others" title={words.others.title} lead={words.others.lead}>
            <DataTable
              label={words.others.label}
              rows={others}
              keyOf={({ gate }) => gate}
              columns={[
                { label: words.others.gate, cell: ({ gate }) => <span className="num text-xs">{gate}</span> },
                { label: words.uses, cell: (use) => namedBy(use) },
              ]}
            />
          </Section>
        )}
        {[words.tried, words.operators].map((part, index) => (
          <Section
            key={part.title}
            id={index === 0 ? 'tried' : 'operators'}
            title={part.title}
            lead={'lead' in part ? part.lead : undefined}
          >
            <div className="max-w-prose space-y-4 text-soft">
              {part.paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </Section>
        ))}
      </div>
    </>
  )
}
