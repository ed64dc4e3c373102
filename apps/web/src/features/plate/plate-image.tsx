import { plateAddress } from './plate-address'
import { type PlateSubject, plateFacts } from './plate-facts'

/** Over the whole width of a card, or small at the start of a row. */
const SIZES = {
  card: { width: 384, height: 128, className: 'block h-auto w-full bg-sunk' },
  row: { width: 120, height: 40, className: 'block h-auto w-full rounded-sm bg-sunk' },
}

/**
 * A campaign's plate. It has its place before it is loaded, and no alternative text: the words around it say what it
 * shows.
 */
export function PlateImage({ campaign, size = 'card' }: { campaign: PlateSubject; size?: keyof typeof SIZES }) {
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of few bytes, made for its size and cached for good.
    <img src={plateAddress(plateFacts(campaign), 'card')} alt="" loading="lazy" decoding="async" {...SIZES[size]} />
  )
}
