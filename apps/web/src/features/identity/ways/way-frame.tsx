import type { ReactNode } from 'react'
import type { SiteGate } from '../../../site-chain'
import { WayFacts } from './way-facts'
import { ways as words } from './words'

type WayFrameProps = { gate: SiteGate; gives: string; children: ReactNode }

/** One way to be verified: what it is, where people go, and what is left to do here. */
export function WayFrame({ gate, gives, children }: WayFrameProps) {
  return (
    <div className="mt-4 space-y-4 text-sm" data-way={gate.kind}>
      <p>{words[gate.kind].lead}</p>
      <WayFacts gate={gate} gives={gives} />
      {gate.link && (
        <p>
          <a className="target underline underline-offset-4" href={gate.link} rel="noreferrer noopener" target="_blank">
            {words.open(gate.name)}
          </a>
        </p>
      )}
      {children}
      <p className="text-xs text-faint">
        {words.later}{' '}
        <a className="underline underline-offset-4" href={`/verification#${gate.address}`}>
          {words.about}
        </a>
      </p>
    </div>
  )
}
