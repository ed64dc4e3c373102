'use client'
import type { Tone } from './words'

const DOTS: Record<Tone, string> = {
  live: 'bg-ink',
  good: 'bg-good',
  wait: 'bg-wait',
  bad: 'bg-bad',
  idle: 'border border-line-strong',
}

/** A small dot and a word; the dot is never the only carrier of meaning. */
export function Status({ word, tone, meaning }: { word: string; tone: Tone; meaning?: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap text-soft" title={meaning}>
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOTS[tone]}`} />
      {word}
    </span>
  )
}
