import { checkout } from './words/checkout'

const words = checkout.steps

/** How far a visitor is: campaigns are chosen, gifts are checked and signed, the receipt is there. */
export function CheckoutSteps({ isPaid }: { isPaid: boolean }) {
  const at = isPaid ? 2 : 1
  return (
    <ol aria-label={words.label} className="flex flex-wrap gap-x-4 gap-y-2 sm:gap-x-6 pt-8 text-sm">
      {words.names.map((name, index) => (
        <li
          key={name}
          aria-current={index === at ? 'step' : undefined}
          className={`flex items-center gap-2 ${index === at ? 'font-medium' : index > at ? 'text-faint' : ''}`}
        >
          <span
            aria-hidden="true"
            className={`num grid size-6 place-content-center rounded-full border text-xs ${
              index < at ? 'border-ink bg-ink text-paper' : index === at ? 'border-ink' : 'border-line-strong'
            }`}
          >
            {index < at ? '✓' : index + 1}
          </span>
          {name}
          {index < at && <span className="sr-only">{words.done}</span>}
        </li>
      ))}
    </ol>
  )
}
