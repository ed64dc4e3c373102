import type { CampaignView } from '@commonweight/domain/views/campaign'
import { percentText } from '../../format/number'
import { durationText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { type Fact, Facts } from '../../ui/facts'
import { GateName } from '../../ui/gate-name'
import { Hash } from '../../ui/hash'
import { TokenName } from '../../ui/listing/token-name'
import { listing } from '../../ui/listing/words'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { TxLink } from '../../ui/tx-link'
import { AccountName } from '../names/account-name'
import { AttesterList } from '../names/attester-list'
import { campaign as copy } from './words'

type TermsFactsProps = { campaign: CampaignView; chain: SiteChain }

/** Everything that was fixed at creation, and whether the stored document has the digest on the chain. */
export function TermsFacts({ campaign, chain }: TermsFactsProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <Facts facts={accounts(campaign, chain)} />
      <Facts facts={rules(campaign, chain.explorerTxUrl)} />
    </div>
  )
}

function accounts(campaign: CampaignView, { gates }: SiteChain): Fact[] {
  const { id, lab, payout, gate, token, attesters, threshold } = campaign
  const words = copy.terms
  return [
    { label: words.id, value: <Hash value={id} href={`/api/campaigns/${id}`} /> },
    { label: words.lab, value: <AccountName account={lab} href={`/labs/${lab}`} /> },
    { label: words.payout, value: <AccountName account={payout} /> },
    {
      label: words.token,
      value: <TokenName token={token} />,
    },
    { label: words.gate, value: gate ? <GateName address={gate} gates={gates} /> : words.noGate },
    {
      label: words.attesters,
      value: <AttesterList rule={words.threshold(threshold, attesters.length)} attesters={attesters} />,
    },
  ]
}

function documentState({ documentVerified, withheld }: CampaignView): string {
  if (withheld) return listing.withheldShort
  return documentVerified ? copy.terms.verified : copy.terms.notVerified
}

function rules(campaign: CampaignView, explorerTxUrl: string | null): Fact[] {
  const { goal, token, opensAt, closesAt, submitsFrom, cutoff, challengePeriod, vetoShareBps, createdAt, createdTx } =
    campaign
  const words = copy.terms
  return [
    { label: copy.facts.goal, value: goal > 0n ? <Money amount={goal} token={token} /> : copy.facts.noGoal },
    { label: copy.facts.opens, value: <Moment at={opensAt} withClock /> },
    { label: copy.facts.closes, value: <Moment at={closesAt} withClock /> },
    ...(submitsFrom > 0 ? [{ label: copy.facts.submits, value: <Moment at={submitsFrom} withClock /> }] : []),
    { label: copy.facts.cutoff, value: <Moment at={cutoff} withClock /> },
    { label: words.challenge, value: durationText(challengePeriod) },
    {
      label: words.veto,
      value: (
        <>
          {words.vetoShare(percentText(vetoShareBps))}
          <p className="text-xs text-faint">{words.vetoNote}</p>
        </>
      ),
    },
    {
      label: words.created,
      value: (
        <>
          <Moment at={createdAt} /> · <TxLink hash={createdTx} explorerTxUrl={explorerTxUrl} />
        </>
      ),
    },
    {
      label: words.document,
      value: (
        <>
          <Hash value={campaign.termsCid} href={campaign.documentVerified ? `/ipfs/${campaign.termsCid}` : undefined} />
          <p className="text-xs text-faint">{documentState(campaign)}</p>
        </>
      ),
    },
    { label: words.digest, value: <Hash value={campaign.termsDigest} /> },
  ]
}
