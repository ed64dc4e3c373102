import { Addresses, type AddressLine } from '../../features/trust/addresses'
import { contracts } from '../../features/trust/words'
import { countText } from '../../format/number'
import { chainFacts } from '../../server/chains'
import { getConfig } from '../../server/config'
import { Facts } from '../../ui/facts'
import { PageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'

export const metadata = { title: contracts.title, description: contracts.lead }

type Name = keyof typeof contracts.names

const OTHERS: readonly Name[] = ['permit2', 'eas', 'schemaRegistry']
const OURS = (Object.keys(contracts.names) as Name[]).filter((name) => !OTHERS.includes(name))

export default async function ContractsPage() {
  const { deployment, chainName } = (await getConfig()).chain
  const { explorer } = chainFacts(deployment.chainId)
  const lineOf = (name: Name): AddressLine => ({ ...contracts.names[name], address: deployment[name] })
  const tokens = deployment.tokens.map(({ symbol, name, address }) => ({ name: symbol, does: name, address }))
  return (
    <>
      <PageTitle title={contracts.title} lead={contracts.lead}>
        <p className="notice notice-wait mt-6 max-w-2xl">{contracts.notAudited}</p>
      </PageTitle>
      <div className="max-w-3xl space-y-12">
        <Facts
          facts={[
            { label: contracts.chain, value: chainName },
            { label: contracts.chainId, value: <span className="num">{deployment.chainId}</span> },
            { label: contracts.since, value: <span className="num">{countText(deployment.deploymentBlock)}</span> },
          ]}
        />
        <Section id="ours" title={contracts.ours} lead={explorer ? contracts.check : undefined}>
          <Addresses lines={OURS.map(lineOf)} explorer={explorer} />
        </Section>
        <Section id="tokens" title={contracts.tokens}>
          <Addresses lines={tokens} explorer={explorer} />
        </Section>
        <Section id="others" title={contracts.others}>
          <Addresses lines={OTHERS.map(lineOf)} explorer={explorer} />
        </Section>
      </div>
    </>
  )
}
