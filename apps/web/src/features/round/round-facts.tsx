import type { RoundView } from '@commonweight/domain/views/round'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import { Facts } from '../../ui/facts'
import { AccountName } from '../names/account-name'
import { roundFace } from './words/round-face'

/** How much of the pool has been paid, and who runs the round. */
export function RoundFacts({ round }: { round: RoundView }) {
  const { facts } = roundFace
  const { claimed, pool, token, operator } = round
  const paid = facts.paidOf(tokenDigits(claimed, token, 'compact'), tokenAmount(pool, token, 'compact'))
  return (
    <Facts
      facts={[
        { label: facts.paid, value: <span className="num">{paid}</span> },
        { label: facts.operator, value: <AccountName account={operator} /> },
      ]}
    />
  )
}
