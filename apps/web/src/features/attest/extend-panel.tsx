'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { ExtendableView } from '@commonweight/domain/views/attester'
import { useState } from 'react'
import { dateText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import { TextField } from '../../ui/form/text-field'
import { useWallet } from '../../wallet/use-wallet'
import { extendWords as words } from './extend-words'
import { findSignerFault } from './paste-approval'
import { PasteSigned } from './paste-signed'
import { SignOnly } from './sign-only'
import { parseExtension, readDays, type SignedExtension } from './signed-extension'
import { attestPanel } from './words'

const DAY = 86_400

/** More time for one milestone: signed and handed on, or posted with enough signatures of others. */
export function ExtendPanel({ chain, of }: { chain: SiteChain; of: ExtendableView }) {
  const { campaign, title, milestone, attesters, threshold } = of
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [days, setDays] = useState('')
  const [collected, setCollected] = useState<readonly SignedExtension[]>([])
  const added = readDays(days)
  const deadline = of.deadline + (added ?? 0) * DAY
  const others = collected.filter((one) => one.signer !== account && one.deadline === deadline)
  const isAttester = account !== null && attesters.includes(account)
  const isEnough = others.length + 1 >= threshold
  const add = async (text: string): Promise<string | undefined> => {
    const pasted = parseExtension(text)
    if (!pasted) return words.badPaste
    const signed = { ...pasted, signer: pasted.signer.toLowerCase() as Hex }
    const fault = (await findSignerFault(pasted.signer)) ?? (await findFault(chain, of, signed))
    if (fault) return fault
    const pastedDays = (signed.deadline - of.deadline) / DAY
    if (readDays(String(pastedDays)) === null) return words.otherDays
    setDays(String(pastedDays))
    setCollected([...collected.filter(({ signer }) => signer !== signed.signer), signed])
    return undefined
  }
  const subject = { campaign, milestone, deadline }
  return (
    <div className="flex flex-col gap-3 pt-1">
      {!isAttester && <p className="notice">{words.notAttester}</p>}
      <TextField
        label={words.days}
        value={days}
        onValue={setDays}
        inputMode="numeric"
        problem={days !== '' && added === null ? words.daysProblem : undefined}
        hint={added === null ? undefined : words.newDeadline(dateText(deadline))}
      />
      <PasteSigned label={words.paste} onText={add} />
      <p className="text-sm text-soft">{words.needs(others.length + 1, threshold)}</p>
      <FlowButton
        chain={chain}
        kind="ink"
        label={words.post}
        hint={words.postHint}
        disabled={added === null || !isEnough}
        isAvailable={isAttester}
        scope={`extend:${campaign}:${milestone}`}
        title={words.flowTitle(milestone + 1, title)}
        steps={async ({ runtime, account: signer }) => {
          const { extendSteps, signExtension } = await import('./extend-steps')
          return extendSteps(runtime, [...others, await signExtension(runtime, signer, subject)])
        }}
      />
      {isAttester && (
        <SignOnly
          chain={chain}
          title={words.yours}
          disabled={added === null}
          sign={async (runtime, signer) => {
            const { signExtension } = await import('./extend-steps')
            return JSON.stringify(await signExtension(runtime, signer, subject))
          }}
        />
      )}
    </div>
  )
}

async function findFault(chain: SiteChain, of: ExtendableView, signed: SignedExtension): Promise<string | undefined> {
  if (signed.campaign !== of.campaign || signed.milestone !== of.milestone) return words.otherPaste
  if (!of.attesters.includes(signed.signer)) return attestPanel.strangerPaste
  try {
    const [runtime, { isGenuineExtension }] = await Promise.all([loadRuntime(chain), import('./extend-steps')])
    return (await isGenuineExtension(runtime, signed)) ? undefined : attestPanel.wrongPaste
  } catch (error) {
    return explainLazily(error)
  }
}
