import type { Hex } from '@commonweight/domain/hex'
import { CAMPAIGN_STATES, type CampaignState } from '@commonweight/domain/states/campaign-state'
import { campaignStates } from '../../ui/words'
import { desk } from './words'

/** The state that a page's address asks for; undefined: all. */
export function stateOf(raw: string | string[] | undefined): CampaignState | undefined {
  const asked = [raw].flat().at(-1)
  return CAMPAIGN_STATES.find((state) => state === asked)
}

/** Links to the campaigns in one state, or to all. */
export function DeskStates({ account, state }: { account: Hex; state: CampaignState | undefined }) {
  return (
    <nav aria-label={desk.table.filter} className="flex min-w-0 flex-wrap gap-x-4">
      {[undefined, ...CAMPAIGN_STATES].map((each) => (
        <a
          key={each ?? 'all'}
          href={each ? `/lab/${account}?state=${each}` : `/lab/${account}`}
          aria-current={each === state ? 'true' : undefined}
          className="inline-flex min-h-11 items-center text-sm aria-current:font-medium aria-current:underline"
        >
          {each ? campaignStates[each].word : desk.table.all}
        </a>
      ))}
    </nav>
  )
}
