import { type Fact, Facts } from '../../components/facts'
import { PageTitle } from '../../components/page-title'
import { Section } from '../../components/section'
import { countText } from '../../format/number'
import { contracts } from '../../messages/contracts'
import { chainFacts } from '../../server/chains'
import { getConfig } from '../../server/config'

export const metadata = { title: contracts.title, description: contracts.lead }

type Name = keyof typeof contracts.names

const OTHERS: readonly Name[] = ['permit2', 'eas', 'schemaRegistry']
const OURS = (Object.keys(contracts.names) as Name[]).filter((name) => !OTHERS.includes(name))

export default async function ContractsPage() {
  const { chain } = await getConfig()
  const { deployment, chainName } = chain
  const { explorer } = chainFacts(deployment.chainId)
  const line = (label: string, address: string): Fact => ({ label, value: <Address {...{ address, explorer }} /> })
  const named = (name: Name) => line(`${contracts.names[name].name}: ${contracts.names[name].does}`, deployment[name])
  return (
    <>
      <PageTitle title={contracts.title} lead={contracts.lead}>
        <p className="notice notice-wait mt-6 max-w-2xl">{contracts.notAudited}</p>
      </PageTitle>
      <div className="space-y-12">
        <Facts
          facts={[
            { label: contracts.chain, value: chainName },
            { label: contracts.chainId, value: <span className="num">{deployment.chainId}</span> },
            { label: contracts.since, value: <span className="num">{countText(deployment.deploymentBlock)}</span> },
          ]}
        />
        <Section id="ours" title={contracts.ours} lead={explorer ? contracts.check : undefined}>
          <Facts facts={OURS.map(named)} />
        </Section>
        <Section id="tokens" title={contracts.tokens}>
          <Facts facts={deployment.tokens.map(({ symbol, name, address }) => line(`${symbol}, ${name}`, address))} />
        </Section>
        <Section id="others" title={contracts.others}>
          <Facts facts={OTHERS.map(named)} />
        </Section>
      </div>
    </>
  )
}

/** Whole, because it is here to be compared. */
function Address({ address, explorer }: { address: string; explorer: string | null }) {
  const text = <span className="num text-xs break-all whitespace-normal!">{address}</span>
  if (!explorer) return text
  return (
    <a href={`${explorer}/address/${address}`} className="target underline decoration-line-strong hover:decoration-ink">
      {text}
    </a>
  )
}
