import type { ReactNode } from 'react'
import { roundFace } from './words/round-face'

/** Why ten small gifts draw more than one large one, without a letter; the formula is folded below. */
export function WhyPeople({ children }: { children: ReactNode }) {
  const { why } = roundFace
  return (
    <div>
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="panel">
          <svg aria-hidden="true" width={40} height={40} className="mb-3 fill-ink">
            <circle cx={20} cy={20} r={20} />
          </svg>
          <p>
            <strong className="font-medium">{why.one}</strong> {why.oneText}
          </p>
        </div>
        <div className="panel">
          <svg aria-hidden="true" width={76} height={40} className="mb-3 fill-ink">
            {Array.from({ length: 10 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: circles have no other name and never change places
              <circle key={index} cx={6.5 + (index % 5) * 15} cy={12 + Math.floor(index / 5) * 15} r={6.5} />
            ))}
          </svg>
          <p>
            <strong className="font-medium">{why.ten}</strong> {why.tenText}
          </p>
        </div>
      </div>
      <p className="mt-4 max-w-prose text-sm text-soft">{why.note}</p>
      {children && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium underline decoration-line-strong underline-offset-4">
            {why.how}
          </summary>
          <div className="pt-2">{children}</div>
        </details>
      )}
    </div>
  )
}
