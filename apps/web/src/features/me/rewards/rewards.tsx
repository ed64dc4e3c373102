'use client'
import { lazy, Suspense, useState } from 'react'
import type { RewardsProps } from './rewards-props'
import { rewardsButton as words } from './words/rewards-button'

const RewardList = lazy(() => import('./reward-list').then((module) => ({ default: module.RewardList })))

/** A button; what it does is downloaded with the click. */
export function Rewards(props: RewardsProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <button type="button" className="btn needs-script" onClick={() => setOpen(true)}>
        {words.button}
      </button>
    )
  }
  return (
    <Suspense fallback={<p className="text-sm text-soft">{words.loading}</p>}>
      <RewardList {...props} />
    </Suspense>
  )
}
