'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useWallet } from '../../../wallet/use-wallet'
import { announceVerified } from '../use-verified'
import { passportText, scoreText } from './passport-text'
import type { PassportReading } from './read-passport'
import { WayFrame } from './way-frame'
import type { WayProps } from './way-props'
import { ways } from './words'

const words = ways.passport
/** Stands for the gate's thresholds until they are read. */
const UNREAD = '…'

type Reading = { account: Hex; passport: PassportReading | null }

/** A score that Human Passport wrote on the chain: read with each gift, so nothing is registered here. */
export function PassportWay({ chain, gate }: WayProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [reading, setReading] = useState<Reading | null>(null)
  const [version, setVersion] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says when to read again
  useEffect(() => {
    if (!account) return
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readPassport }] = await Promise.all([loadRuntime(chain), import('./read-passport')])
      const passport = await readPassport(runtime, { gate: gate.address, account })
      if (isStale) return
      setReading({ account, passport })
      if (passport.weight > 0) announceVerified()
    }
    read().catch(() => !isStale && setReading({ account, passport: null }))
    return () => {
      isStale = true
    }
  }, [chain, gate.address, account, version])
  const own = reading?.account === account ? reading : null
  const { lower, upper } = own?.passport ?? { lower: null, upper: null }
  const limits = [lower, upper].map((limit) => (limit === null ? UNREAD : scoreText(limit)))
  return (
    <WayFrame gate={gate} gives={words.gives(limits[0] ?? UNREAD, limits[1] ?? UNREAD)}>
      {!account && <p className="text-soft">{ways.connect}</p>}
      {account && (
        <div className="space-y-3">
          <p role="status" data-passport={own ? (own.passport?.score.status ?? 'unreadable') : 'reading'}>
            {own ? textOf(own) : words.reading}
          </p>
          <button type="button" className="btn" disabled={!own} onClick={() => setVersion((count) => count + 1)}>
            {words.again}
          </button>
        </div>
      )}
    </WayFrame>
  )
}

function textOf({ passport }: Reading): string {
  return passport ? passportText(passport) : words.unreadable
}
