import type { Hex } from '@commonweight/domain/hex'
import { AccountName } from './account-name'

type AttesterListProps = { /** How many of them must approve. */ rule: string; attesters: readonly Hex[] }

/** The named attesters, each with a link to its record and desk. */
export function AttesterList({ rule, attesters }: AttesterListProps) {
  return (
    <ul>
      <li className="text-xs text-faint">{rule}</li>
      {attesters.map((attester) => (
        <li key={attester} className="py-1.5">
          <AccountName account={attester} href={`/attest/${attester}#record`} />
        </li>
      ))}
    </ul>
  )
}
