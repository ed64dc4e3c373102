'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useWallet } from '../../wallet/use-wallet'

/**
 * Keeps the visitor's own page theirs: when the wallet changes to another account, the page follows. Pages of other
 * accounts stay.
 */
export function FollowAccount({ account, href }: { account: Hex; href: string }) {
  const wallet = useWallet()
  const router = useRouter()
  const isOwn = useRef(false)
  const connected = wallet.status === 'disconnected' ? null : wallet.account
  useEffect(() => {
    if (connected === account) isOwn.current = true
    else if (connected && isOwn.current) router.replace(`${href}/${connected}`)
  }, [connected, account, href, router])
  return null
}
