import type { Flow, FlowStatus } from '../../transactions/flow'
import { pay } from './words/pay'

const words = pay.progress

/** The line that a flow is at, while it is under way. */
const AT: Partial<Record<FlowStatus, number>> = {
  preflight: 0,
  'awaiting-signature': 1,
  asked: 1,
  submitted: 2,
  proposed: 2,
  unknown: 2,
}

/** Where a payment is, line by line, from the last check to the receipt; nothing once it has ended. */
export function PayProgress({ flow: { state } }: { flow: Flow }) {
  const at = AT[state.status]
  if (at === undefined) return null
  return (
    <ol className="mt-4 border-t border-line text-sm" aria-label={words.label}>
      {words.lines.map((line, index) => (
        <li
          key={line}
          aria-current={index === at ? 'step' : undefined}
          className={`flex gap-3 border-b border-line py-2 ${index === at ? 'font-medium' : index > at ? 'text-faint' : ''}`}
        >
          <span className="num w-4 shrink-0" aria-hidden="true">
            {index < at ? '✓' : index === at ? '…' : index + 1}
          </span>
          {line}
          {index < at && <span className="sr-only">{words.done}</span>}
        </li>
      ))}
    </ol>
  )
}
