'use client'
import { type ShownStep, useShownStep } from './shown-step'

export type DockProps = {
  /** What everybody is shown. */
  visitor: ShownStep
  /** The element of the page that it leads to. */
  href: '#next' | '#give'
}

/** On a phone: the next step in a bar at the bottom, which leads to the place on the page where it is done. */
export function Dock({ visitor, href }: DockProps) {
  const shown = useShownStep(visitor)
  const { dock } = shown
  if (!dock) return null
  return (
    <div className="dock" data-dock="">
      <p className="min-w-0 text-sm">{dock.text}</p>
      <a className={`btn shrink-0 ${dock.isMoney ? 'btn-money' : 'btn-ink'}`} href={shown === visitor ? href : '#next'}>
        {dock.label}
      </a>
    </div>
  )
}
