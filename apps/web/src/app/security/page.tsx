import { security } from '../../features/trust/words'
import { getConfig } from '../../server/config'
import { PageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'

export const metadata = { title: security.title, description: security.lead }

export default async function SecurityPage() {
  const { SOURCE_URL } = (await getConfig()).environment
  return (
    <>
      <PageTitle title={security.title} lead={security.lead} />
      <div className="max-w-2xl space-y-12">
        {security.parts.map(({ id, title, text }) => (
          <Section key={id} id={id} title={title}>
            <p>{text}</p>
          </Section>
        ))}
        <Section id="report" title={security.report}>
          <p className="break-words">
            {SOURCE_URL ? security.reportAt : security.reportNowhere}{' '}
            {SOURCE_URL && (
              <a href={SOURCE_URL} className="underline">
                {SOURCE_URL}
              </a>
            )}
          </p>
          <ul className="mt-6">
            <li>
              <a href="/how-it-works#trust" className="inline-flex min-h-11 items-center underline">
                {security.trust}
              </a>
            </li>
            <li>
              <a href="/contracts" className="inline-flex min-h-11 items-center underline">
                {security.contracts}
              </a>
            </li>
          </ul>
        </Section>
      </div>
    </>
  )
}
