import { campaign } from './words'

const { label, ...sections } = campaign.sections

/** The parts of a campaign's page. */
export function SectionLinks() {
  return (
    <nav aria-label={label} className="flex gap-x-6 overflow-x-auto text-sm">
      {Object.entries(sections).map(([id, title]) => (
        <a
          key={id}
          href={`#${id}`}
          className="inline-flex h-11 shrink-0 items-center text-soft hover:text-ink hover:underline"
        >
          {title}
        </a>
      ))}
    </nav>
  )
}
