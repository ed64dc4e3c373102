import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { listExtendable } from '@commonweight/read-models/attesters/list-extendable'
import { loadAttesterRecord } from '@commonweight/read-models/attesters/load-attester-record'
import { loadAttesterTies } from '@commonweight/read-models/attesters/load-attester-ties'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { attesterClaims } from '@commonweight/recompute/page-check/attester-claims'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { FollowAccount } from '../../../features/account/follow-account'
import { ExtendList } from '../../../features/attest/extend-list'
import { extendWords } from '../../../features/attest/extend-words'
import { RecordFacts } from '../../../features/attest/record-facts'
import { attesterRecord } from '../../../features/attest/record-words'
import { TaskPanel } from '../../../features/attest/task-panel'
import { attest } from '../../../features/attest/words'
import { CheckPage } from '../../../features/check-chain/check-page'
import { AccountInFull } from '../../../features/names/account-in-full'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { readLabOwners } from '../../../server/lab-owners'
import { pageAt } from '../../../server/page-at'
import { LeftFlows } from '../../../transactions/status/left-flows'
import { Paging } from '../../../ui/paging'
import { Section } from '../../../ui/section'
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
  const db = sharedDb()
  const [record, extendable, ties, owners] = await Promise.all([
    loadAttesterRecord(db, account),
    listExtendable(db, account),
    loadAttesterTies(
      db,
      account,
      tasks.map(({ campaign }) => campaign.id),
    ),
    readLabOwners(tasks.map(({ campaign }) => campaign.lab)),
  ])
  return (
    <>
      <FollowAccount account={account} href="/attest" />
      <Shows
        of={[
          topics.account(account),
          ...tasks.map(({ campaign }) => topics.campaign(campaign.id)),
          ...extendable.map(({ campaign }) => topics.campaign(campaign)),
        ]}
      />
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
        <TaskPanel
          key={`${task.campaign.id} ${task.submission.number}`}
          account={account}
          task={task}
          ties={ties.find(({ campaign }) => campaign === task.campaign.id) ?? null}
          lab={owners.get(task.campaign.lab) ?? { status: 'unread' }}
          chain={chain}
          now={now}
        />
      ))}
      <div className="my-6">
        <Paging
          {...pages.paging}
          first={isFirst ? null : `/attest/${account}`}
          next={next && `/attest/${account}?after=${next}`}
        />
      </div>
      {extendable.length > 0 && (
        <div className="mb-12">
          <Section id="more-time" title={extendWords.title} lead={extendWords.lead}>
            <ExtendList chain={chain} milestones={extendable} now={now} />
          </Section>
        </div>
      )}
      <LeftFlows
        chain={chain}
        names={['extend']}
        campaigns={null}
        offered={extendable.map(({ campaign }) => `extend:${campaign}`)}
      />
      <Section id="record" title={attesterRecord.title} lead={attesterRecord.lead}>
        <RecordFacts record={record} />
      </Section>
      <CheckPage chain={chain} claims={attesterClaims(account, tasks, ties)} />
    </>
  )
}
