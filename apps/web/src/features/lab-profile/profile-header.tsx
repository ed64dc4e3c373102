import type { LabProfileView } from '@commonweight/domain/views/lab-desk'
import { OutsideLink } from '../../ui/outside-link'
import { Markdown } from '../story/markdown'
import { LabPicture } from './lab-picture'
import { labProfile as words } from './words'

/** What a lab says of itself, below its name. */
export function ProfileText({ profile: { line, about, links } }: { profile: LabProfileView }) {
  return (
    <div className="mt-6 max-w-2xl space-y-4" data-lab-profile>
      {line && (
        <p className="text-lg">
          <bdi>{line}</bdi>
        </p>
      )}
      {about && <Markdown source={about} />}
      {links.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 text-sm">
          {links.map(({ label, href }) => (
            <li key={`${label} ${href}`}>
              <OutsideLink label={label} href={href} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-xs text-faint">{words.ofLab}</p>
    </div>
  )
}

/** Cover and logo of a lab, above its name. */
export function ProfilePictures({ profile: { cover, logo } }: { profile: LabProfileView }) {
  if (!cover && !logo) return null
  return (
    <div className="mb-6 space-y-4">
      {cover && <LabPicture picture={cover} use="cover" />}
      {logo && <LabPicture picture={logo} use="logo" />}
    </div>
  )
}
