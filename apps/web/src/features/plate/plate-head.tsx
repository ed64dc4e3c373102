import { plateAddress } from './plate-address'
import { type PlateSubject, plateFacts } from './plate-facts'
import { plateText } from './plate-text'

/** A campaign's plate across its page, on a phone in the shape of a card, and in words what it shows. */
export function PlateHead({ campaign }: { campaign: PlateSubject }) {
  const facts = plateFacts(campaign)
  return (
    <figure>
      <picture>
        <source media="(min-width: 48rem)" srcSet={plateAddress(facts, 'wide')} width={960} height={192} />
        <img
          src={plateAddress(facts, 'card')}
          alt=""
          width={384}
          height={128}
          className="block h-auto w-full rounded-md border border-line bg-sunk"
        />
      </picture>
      <figcaption className="mt-2 text-xs text-faint">{plateText(facts)}</figcaption>
    </figure>
  )
}
