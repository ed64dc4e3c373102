import { TrustTable } from '../../features/trust/trust-table'
import { how } from '../../features/trust/words'
import { PageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'

export const metadata = { title: how.title, description: how.lead }

export default function HowItWorksPage() {
  return (
    <>
      <PageTitle title={how.title} lead={how.lead} />
      <ol className="grid border-y border-line md:grid-cols-5">
        {how.steps.map(({ title, text }, index) => (
          <li
            key={title}
            className="py-4 not-last:border-b not-last:border-line md:border-0 md:pr-6 md:not-last:border-b-0"
          >
            <span className="num text-xs text-faint">{index + 1}</span>
            <h2 className="mt-1 text-sm font-medium">{title}</h2>
            <p className="mt-1 text-sm text-soft">{text}</p>
          </li>
        ))}
      </ol>
      <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label={how.contents} className="text-sm lg:sticky lg:top-8 lg:self-start">
          <ul>
            {[...how.parts, how.trust].map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="flex min-h-11 items-center text-soft hover:text-ink hover:underline">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0 space-y-12">
          {how.parts.map(({ id, title, paragraphs }) => (
            <Section key={id} id={id} title={title}>
              <div className="prose">
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </Section>
          ))}
          <Section id={how.trust.id} title={how.trust.title} lead={how.trust.lead}>
            <TrustTable />
          </Section>
        </div>
      </div>
    </>
  )
}
