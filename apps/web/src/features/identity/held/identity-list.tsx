import { percentText } from '../../../format/number'
import { useReading } from '../../../transactions/store/use-reading'
import { useVerified } from '../use-verified'
import { VerifyButton } from '../verify-button'
import type { VerifyIdentityProps } from '../verify-identity-props'
import { verify } from '../words'
import { proofText } from './proof-text'
import { readIdentities } from './read-identities'
import { held as words } from './words'

/** @property isOwn Whether the connected account is the one that is shown: only that can be verified. */
type IdentityListProps = VerifyIdentityProps & { isOwn: boolean }

/** How far the account counts at each gate: by what, until when, and what to do next. */
export function IdentityList({ chain, account, isOwn }: IdentityListProps) {
  const verified = useVerified()
  const { found, hasFailed, look } = useReading(account, () => readIdentities(chain, account), verified)
  if (hasFailed) {
    return (
      <div className="mt-2">
        <p role="alert" className="problem">
          {words.failed}
        </p>
        <button type="button" className="btn mt-2" onClick={look}>
          {verify.look}
        </button>
      </div>
    )
  }
  if (!found) return <p className="mt-2 text-soft">{words.loading}</p>
  return (
    <ul className="mt-2 space-y-4">
      {chain.gates.map(({ address, name }, index) => {
        const identity = found.each[index] ?? null
        const weight = identity?.weight ?? null
        const { texts, isDue } = identity ? proofText(identity, found.now) : { texts: [], isDue: false }
        return (
          <li key={address} data-gate-weight={weight ?? ''}>
            {chain.gates.length > 1 && <h3 className="font-medium">{name}</h3>}
            <p className="text-soft">{weightText(weight, isOwn)}</p>
            {texts.length > 0 && <p className="mt-1 text-xs text-soft">{texts.join(' ')}</p>}
            {isOwn && isDue && (
              <div className="mt-2">
                <VerifyButton chain={chain} gate={address} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function weightText(weight: number | null, isOwn: boolean): string {
  if (weight === null) return verify.unread
  if (weight === 0) return verify.unverified
  return (isOwn ? verify.verified : words.others)(percentText(weight))
}
