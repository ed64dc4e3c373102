import type { Metadata } from 'next'
import { accountOf } from '../../../../features/account/account-in-address'
import { ProfilePage } from '../../../../features/lab-profile/profile-page'
import { labProfile as words } from '../../../../features/lab-profile/words'
import { AccountInFull } from '../../../../features/names/account-in-full'
import { getConfig } from '../../../../server/config'
import { NeedsScript } from '../../../../ui/needs-script'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

export default async function ProfileOfLabPage({ params }: PageProps<'/lab/[account]/profile'>) {
  const lab = accountOf((await params).account)
  const { chain } = await getConfig()
  return (
    <>
      <header className="pt-8 pb-8 md:pt-12">
        <h1 className="title text-xl md:text-2xl">{words.title}</h1>
        <p className="mt-4 text-soft">
          <AccountInFull account={lab} />
        </p>
        <p className="mt-2 max-w-2xl text-soft">{words.lead}</p>
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-3 text-sm">
          <a className="target underline" href={`/lab/${lab}`}>
            {words.back}
          </a>
          <a className="target underline" href={`/labs/${lab}`}>
            {words.see}
          </a>
        </p>
      </header>
      <NeedsScript />
      <ProfilePage chain={chain} lab={lab} />
    </>
  )
}
