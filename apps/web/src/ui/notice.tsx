import type { ReactNode } from 'react'

const TONES = { plain: '', good: 'notice-good', wait: 'notice-wait', bad: 'notice-bad' } as const

export function Notice({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <div role="note" className={`notice ${TONES[tone]}`}>
      {children}
    </div>
  )
}
