import type { Hex } from '@commonweight/domain/hex'
import type { SiteGate } from '../site-chain'
import { Hash } from './hash'

/** By the operator's name, if this site knows it; what it counts stands on the page about gates. */
export function GateName({ address, gates }: { address: Hex; gates: readonly SiteGate[] }) {
  const known = gates.find((gate) => gate.address === address)
  if (!known) return <Hash value={address} href="/verification#others" />
  return (
    <>
      <a className="target underline decoration-line-strong hover:decoration-ink" href={`/verification#${address}`}>
        {known.name}
      </a>{' '}
      <Hash value={address} />
    </>
  )
}
