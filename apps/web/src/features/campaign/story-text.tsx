import type { CampaignView } from '@commonweight/domain/views/campaign'
import { listing } from '../../ui/listing/words'
import { OutsideLink } from '../../ui/outside-link'
import { Markdown } from '../story/markdown'
import { campaign as copy } from './words'

/** What the lab wrote, and where it sends its readers. */
export function StoryText({ campaign: { story, links, documentVerified, withheld } }: { campaign: CampaignView }) {
  return (
    <>
      {documentVerified ? (
        <Markdown source={story} />
      ) : (
        <p className="text-soft">{withheld ? listing.withheldShort : copy.unverified}</p>
      )}
      {links.length > 0 && (
        <ul aria-label={copy.story.links} className="mt-8 flex flex-wrap gap-x-8 gap-y-2 text-sm">
          {links.map(({ label, href }) => (
            <li key={`${label} ${href}`}>
              <OutsideLink label={label} href={href} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
