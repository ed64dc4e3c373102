'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import { countText, percentText } from '../../../format/number'
import { dateTimeText } from '../../../format/time'
import { FlowButton } from '../../../transactions/button/flow-button'
import { loadRuntime } from '../../../transactions/load-runtime'
import { TextField } from '../../../ui/form/text-field'
import { useWallet } from '../../../wallet/use-wallet'
import { verify } from '../words'
import type { CheckedAttestation, FoundAttestation } from './check-attestation'
import { WayFrame } from './way-frame'
import type { WayProps } from './way-props'
import { ways } from './words'

const words = ways.eas
const UID = /^0x[0-9a-fA-F]{64}$/

type Search =
  | { status: 'idle' | 'searching' | 'unreadable' }
  | { status: 'none'; searchedFrom: bigint }
  | { status: 'found'; account: Hex; attestation: CheckedAttestation }

/** An attestation in EAS: found on the chain or named by its UID, checked with the gate, and registered. */
export function EasWay({ chain, gate }: WayProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [search, setSearch] = useState<Search>({ status: 'idle' })
  const [uid, setUid] = useState('')
  const look = async (given: Hex | null): Promise<void> => {
    if (!account) return
    setSearch({ status: 'searching' })
    const [runtime, { checkAttestation, findAttestation }] = await Promise.all([
      loadRuntime(chain),
      import('./check-attestation'),
    ])
    const input = { runtime, gate: gate.address, account }
    const asked = given
      ? checkAttestation({ ...input, uid: given }).then((best): FoundAttestation => ({ best, searchedFrom: 0n }))
      : findAttestation(input)
    setSearch(await asked.then((found) => searchOf(found, account)))
  }
  const start = (given: Hex | null) => void look(given).catch(() => setSearch({ status: 'unreadable' }))
  const text = uid.trim()
  const isUid = UID.test(text)
  const isBusy = search.status === 'searching'
  return (
    <WayFrame gate={gate} gives={words.gives}>
      {!account && <p className="text-soft">{ways.connect}</p>}
      {account && (
        <div className="space-y-4">
          <button type="button" className="btn" disabled={isBusy} onClick={() => start(null)}>
            {words.search}
          </button>
          <Found search={search} account={account} way={{ chain, gate }} />
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
              {words.byUid}
            </summary>
            <div className="mt-2 space-y-3">
              <TextField
                label={words.uid}
                hint={words.uidHint}
                value={uid}
                onValue={setUid}
                isMono
                problem={text !== '' && !isUid ? words.uidProblem : undefined}
              />
              <button type="button" className="btn" disabled={!isUid || isBusy} onClick={() => start(text as Hex)}>
                {words.check}
              </button>
            </div>
          </details>
        </div>
      )}
    </WayFrame>
  )
}

function searchOf({ best, searchedFrom }: FoundAttestation, account: Hex): Search {
  return best ? { status: 'found', account, attestation: best } : { status: 'none', searchedFrom }
}

type FoundProps = { search: Search; account: Hex; way: WayProps }

function Found({ search, account, way: { chain, gate } }: FoundProps) {
  const isFound = search.status === 'found' && search.account === account
  const good = isFound && !search.attestation.problem ? search.attestation : null
  return (
    <div className="space-y-3" data-attestation={good ? 'good' : search.status}>
      <div role="status">
        {search.status === 'searching' && <p className="text-faint">{words.searching}</p>}
        {search.status === 'unreadable' && <p className="problem">{words.unreadable}</p>}
        {search.status === 'none' && <p>{noneText(search.searchedFrom)}</p>}
        {isFound && search.attestation.problem && <p className="problem">{search.attestation.problem}</p>}
        {good && (
          <p>
            {words.found(percentText(good.weight))} {good.expiresAt > 0 && words.until(dateTimeText(good.expiresAt))}
          </p>
        )}
      </div>
      <FlowButton
        chain={chain}
        kind="plain"
        label={words.register}
        isAvailable={good !== null}
        scope={`verify:${gate.address}`}
        title={verify.flowTitle}
        steps={async ({ runtime }) => {
          const { prepareRegisterAttestation } = await import('@commonweight/sdk/prepare/identity/register-attestation')
          const { chainId } = runtime.chain.deployment
          const call = prepareRegisterAttestation({ chainId, gate: gate.address, uid: good?.uid ?? '0x' })
          return [{ kind: 'main', label: words.step, call }]
        }}
      />
    </div>
  )
}

function noneText(searchedFrom: bigint): string {
  return searchedFrom > 0n ? words.none(countText(searchedFrom)) : words.noneAtAll
}
