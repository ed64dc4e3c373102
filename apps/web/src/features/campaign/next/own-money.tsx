import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import type { Backer } from '@commonweight/sdk/read/get-backer'
import { tokenAmount } from '../../../format/token-amount'
import { Facts } from '../../../ui/facts'
import { Money } from '../../../ui/money'
import type { NextFacts } from './next-facts'
import { nextStep } from './words'

const words = nextStep.money

/** Where an account's own gifts are now, and what comes back at each milestone that is not released. */
export function OwnMoney({ facts, backer }: { facts: NextFacts; backer: Backer }) {
  const { token, state, releasedShareBps, shares } = facts
  const { given, refundable } = backer
  const unreleased = partOf(given, FULL_SHARE - releasedShareBps)
  const money = (amount: bigint) => <Money amount={amount} token={token} style="exact" />
  const isOver = state === 'failed' || state === 'cancelled'
  const rest = isOver && refundable === 0n ? words.refunded : words.escrow
  const backs = isOver || state === 'completed' ? [] : backsOf(shares, given)
  return (
    // While gifts are taken, the panel for them comes first.
    <section
      className={state === 'open' ? 'lg:order-last' : undefined}
      aria-labelledby="own-money"
      data-own-money={given.toString()}
    >
      <h2 id="own-money" className="mb-3 text-sm font-medium">
        {words.title(tokenAmount(given, token))}
      </h2>
      <Facts
        facts={[
          { label: words.released, value: money(given - unreleased) },
          { label: rest, value: money(unreleased) },
          ...backs.map(({ number, amount }) => ({ label: words.back(number), value: money(amount) })),
        ]}
      />
    </section>
  )
}

/** What comes back if a milestone fails after those before it were released. */
function backsOf(shares: NextFacts['shares'], given: bigint): { number: number; amount: bigint }[] {
  let before = 0
  return shares.flatMap(({ shareBps, isReleased }, index) => {
    const amount = partOf(given, FULL_SHARE - before)
    before += shareBps
    return isReleased ? [] : [{ number: index + 1, amount }]
  })
}
