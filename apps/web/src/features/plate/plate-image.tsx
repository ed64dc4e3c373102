import { plateAddress } from './plate-address'
import { type PlateSubject, plateFacts } from './plate-facts'

/**
 * A campaign's plate at the top of its card, over the card's padding of 1.5 rem. It has its place before it is loaded,
 * and no alternative text: the card says in words what it shows.
 */
export function PlateImage({ campaign }: { campaign: PlateSubject }) {
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of few bytes, made for its size and cached for good.
    <img
      src={plateAddress(plateFacts(campaign), 'card')}
      alt=""
      width={384}
      height={128}
      loading="lazy"
      decoding="async"
      className="-mx-6 -mt-6 mb-6 block h-auto w-[calc(100%+3rem)] max-w-none rounded-t-md bg-sunk"
    />
  )
}
