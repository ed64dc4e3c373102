import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { FollowAccount } from '../../../features/account/follow-account'
import { TaskPanel } from '../../../features/attest/task-panel'
import { attest } from '../../../features/attest/words'
import { AccountInFull } from '../../../features/names/account-in-full'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { pageAt } from '../../../server/page-at'
import { Paging } from '../../../ui/paging'
import { pages } from '../../../ui/words'

export const metadata: Metadata = { title: attest.title, robots: { index: false } }

/** Each has its evidence and forms: some 8 kB. */
const TASKS_PER_PAGE = 15

export default async function AttesterPage({ params, searchParams }: PageProps<'/attest/[address]'>) {
  const account = accountOf((await params).address)
  const { after } = await searchParams
  const [{ items: tasks, waiting, isFirst, next }, now, { chain }] = await Promise.all([
    pageAt(after, (query) => listAttesterTasks(sharedDb(), account, { ...query, limit: TASKS_PER_PAGE })),
    readPageTime(),
    getConfig(),
  ])
  return (
    <>
      <FollowAccount account={account} href="/attest" />
      <Shows of={[topics.account(account), ...tasks.map(({ campaign }) => topics.campaign(campaign.id))]} />
      <header className="pt-8 pb-8 md:pt-12">
        <h1 className="title text-xl md:text-2xl">{attest.title}</h1>
        <p className="mt-4 max-w-2xl text-soft">{attest.lead}</p>
        <p className="mt-4 text-soft">
          {attest.of} <AccountInFull account={account} />
        </p>
      </header>
      {tasks.length > 0 && (
        <p role="status" className="pb-4 font-medium">
          {waiting > 0 ? attest.waits(waiting) : attest.nothingWaits}
        </p>
      )}
      {tasks.length === 0 && <p className="border-t border-line py-8 text-soft">{attest.none}</p>}
      {tasks.map((task) => (
        <TaskPanel key={`${task.campaign.id} ${task.submission.number}`} task={task} chain={chain} now={now} />
      ))}
      <div className="my-6">
        <Paging
          {...pages.paging}
          first={isFirst ? null : `/attest/${account}`}
          next={next && `/attest/${account}?after=${next}`}
        />
      </div>
    </>
  )
}
