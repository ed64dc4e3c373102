import { RewardForm } from '../../../features/rewards/reward-form'
import { rewardForm as words } from '../../../features/rewards/words/reward-form'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { NeedsScript } from '../../../ui/needs-script'
import { PageTitle } from '../../../ui/page-title'

export const metadata = { title: words.title }

export default async function NewRewardPage({ searchParams }: PageProps<'/rewards/new'>) {
  const [now, { chain }, { campaign }] = await Promise.all([readPageTime(), getConfig(), searchParams])
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <NeedsScript />
      <RewardForm chain={chain} campaign={[campaign].flat().at(-1) ?? ''} now={now} />
    </>
  )
}
