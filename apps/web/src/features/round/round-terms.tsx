import type { RoundView } from '@commonweight/domain/views/round'
import { countText, fixed18 } from '../../format/number'
import { durationText } from '../../format/time'
import type { SiteGate } from '../../site-chain'
import { Facts } from '../../ui/facts'
import { GateName } from '../../ui/gate-name'
import { Hash } from '../../ui/hash'
import { TokenName } from '../../ui/listing/token-name'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { AccountName } from '../names/account-name'
import { AttesterList } from '../names/attester-list'
import { rounds } from './words/rounds'

/** What was fixed when the round was created. */
export function RoundTerms({ round, gates }: { round: RoundView; gates: readonly SiteGate[] }) {
  const words = rounds.page.terms
  const { operator, token, gate, cap, minimum, threshold, attesters, challengePeriod, digest, termsHash } = round
  const { calculator, unused, members, reviewEndsAt, latestSealAt } = round
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <Facts
        facts={[
          { label: words.operator, value: <AccountName account={operator} /> },
          {
            label: words.token,
            value: <TokenName token={token} />,
          },
          { label: words.gate, value: <GateName address={gate} gates={gates} /> },
          { label: words.cap, value: cap > 0n ? <Money amount={cap} token={token} /> : words.noCap },
          {
            label: words.minimum,
            value: (
              <span className="num">
                {fixed18(minimum)} {token.symbol}
              </span>
            ),
          },
          { label: words.unusedTo, value: unused.to ? <AccountName account={unused.to} /> : words.unusedSponsors },
          { label: words.calculator, value: calculator ? <Hash value={calculator} /> : words.noCalculator },
          { label: words.members, value: <span className="num">{countText(members)}</span> },
        ]}
      />
      <Facts
        facts={[
          {
            label: words.attesters,
            value: <AttesterList rule={words.threshold(threshold, attesters.length)} attesters={attesters} />,
          },
          { label: words.challenge, value: durationText(challengePeriod) },
          { label: words.reviewUntil, value: <Moment at={reviewEndsAt} withClock /> },
          { label: words.latestSeal, value: <Moment at={latestSealAt} withClock /> },
          { label: words.digest, value: <Hash value={digest} /> },
          { label: words.termsHash, value: <Hash value={termsHash} /> },
        ]}
      />
    </div>
  )
}
