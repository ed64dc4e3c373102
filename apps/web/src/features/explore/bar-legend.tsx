import { ESCROW, HATCHED, INK } from '../campaign/funding-parts'
import { explore } from './words'

const { legend } = explore
const KEYS = [
  { text: legend.released, mark: `h-2.5 w-5 ${INK.swatch}` },
  { text: legend.escrow, mark: `h-2.5 w-5 ${ESCROW.swatch}` },
  { text: legend.missing, mark: 'h-2.5 w-5 border border-line-strong bg-sunk' },
  { text: legend.goal, mark: 'h-3.5 w-0.5 bg-ink' },
  { text: legend.match, mark: `h-2.5 w-5 ${HATCHED.swatch}` },
]

/** How to read the bars of cards and rows. */
export function BarLegend() {
  return (
    <ul aria-label={legend.label} className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {KEYS.map(({ text, mark }) => (
        <li key={text} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`shrink-0 ${mark}`} />
          {text}
        </li>
      ))}
    </ul>
  )
}
