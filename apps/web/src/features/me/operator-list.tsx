'use client'
import { type Hex, shortHex } from '@commonweight/domain/hex'
import { dateTimeText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { useWallet } from '../../wallet/use-wallet'
import { me } from './words'

/** The operators that an account lets give in its name. */
type OperatorListProps = {
  chain: SiteChain
  account: Hex
  /** `name`: by ENS. `until`: Unix seconds, the first second at which the consent no longer holds. */
  operators: { operator: Hex; name: string | null; until: number }[]
}

/** The end of the year 9999. A later second means that the consent has no end. */
const LAST_DATE = 253_402_300_800

/** Each consent with its end, and a button by which its donor ends it now. */
export function OperatorList({ chain, account, operators }: OperatorListProps) {
  const wallet = useWallet()
  const isOwn = wallet.status === 'connected' && wallet.account === account
  const words = me.operators
  return (
    <ul className="mt-4 border-t border-line">
      {operators.map(({ operator, name, until }) => (
        <li key={operator} className="flex flex-col gap-2 border-b border-line py-3 text-sm">
          <p className="flex flex-wrap items-baseline justify-between gap-x-8">
            <span>
              {name !== null && <bdi className="mr-2 break-words">{name}</bdi>}
              <span className="num break-all">{operator}</span>
            </span>
            <span className="text-soft">{until < LAST_DATE ? words.until(dateTimeText(until)) : words.forEver}</span>
          </p>
          <FlowButton
            chain={chain}
            kind="plain"
            label={words.end(shortHex(operator))}
            hint={words.endHint}
            isAvailable={isOwn}
            scope={`operator:${operator}`}
            title={words.end(shortHex(operator))}
            steps={async ({ account: donor }) => {
              const { prepareSetOperator } = await import('@commonweight/sdk/prepare/donations/set-operator')
              const call = prepareSetOperator({ deployment: chain.deployment, donor, operator, until: 0 })
              return [{ kind: 'main', label: words.end(shortHex(operator)), call }]
            }}
          />
        </li>
      ))}
    </ul>
  )
}
