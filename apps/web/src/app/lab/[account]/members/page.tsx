import type { Metadata } from 'next'
import { accountOf } from '../../../../features/account/account-in-address'
import { MembersPage } from '../../../../features/members/members-page'
import { members as words } from '../../../../features/members/words'
import { AccountInFull } from '../../../../features/names/account-in-full'
import { getConfig } from '../../../../server/config'
import { NeedsScript } from '../../../../ui/needs-script'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

export default async function MembersOfLabPage({ params }: PageProps<'/lab/[account]/members'>) {
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
        <a className="target mt-2 inline-block text-sm underline" href={`/lab/${lab}`}>
          {words.back}
        </a>
      </header>
      <NeedsScript />
      <MembersPage chain={chain} lab={lab} />
    </>
  )
}
