'use client'
import { useState } from 'react'
import { deposit as words } from './words'

/** Puts the address, or the amount as digits, into the clipboard. */
export function CopyButtons({ address, amount }: { address: string; amount: string }) {
  const [copied, setCopied] = useState('')
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  const button = (label: string, text: string) => (
    <button type="button" className="btn" onClick={() => void copy(text)}>
      <span aria-live="polite">{copied === text ? words.send.copied : label}</span>
    </button>
  )
  return (
    <>
      {button(words.send.copyAddress, address)}
      {button(words.send.copyAmount, amount)}
    </>
  )
}
