import type { RoundView } from '@commonweight/domain/views/round'
import { percentText } from '../../../format/number'
import { TINTS, TONES } from '../../plate/plate-tints'
import { roundFace as words } from '../words/round-face'
import { poolParts } from './pool-parts'

/** How the pool is divided among the campaigns, as one bar; the legend has the figures. */
export function PoolShares({ round }: { round: RoundView }) {
  const parts = poolParts(round)
  let start = 0
  return (
    <div>
      <svg aria-hidden="true" width="100%" height={44} className="block">
        {parts.map(({ key, share }, index) => {
          const x = start / 100
          start += share
          return (
            <g key={key}>
              <rect x={`${x}%`} width={`${share / 100}%`} height={44} fill={toneOf(key, index, 'ground')} />
              <rect x={`${x}%`} y={40} width={`${share / 100}%`} height={4} fill={toneOf(key, index, 'ink')} />
              {index > 0 && <rect x={`${x}%`} width={2} height={44} className="fill-paper" />}
            </g>
          )
        })}
      </svg>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        {parts.map(({ key, title, share }, index) => (
          <li key={key} className="flex min-w-0 items-baseline gap-1.5">
            <svg aria-hidden="true" width={10} height={10} className="shrink-0">
              <rect width={10} height={10} fill={toneOf(key, index, 'ink')} />
            </svg>
            <span className="min-w-0">{title ?? words.rest}</span>
            <span className="num">{share < 100 ? words.little : percentText(Math.round(share / 100) * 100)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Neighbours differ; a colour says nothing else. What no campaign here gets is of stone. */
function toneOf(key: string, index: number, tone: 'ground' | 'ink'): string {
  const [stone, ...others] = TINTS
  const tint = key === 'rest' ? stone : (others[index % others.length] ?? stone)
  const { light, dark } = TONES[tint]
  return `light-dark(${light[tone]}, ${dark[tone]})`
}
