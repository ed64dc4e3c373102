import { hashSchema } from '@commonweight/domain/ids'
import { getRewardList } from '@commonweight/read-models/rewards/reward-lists'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { notFound } from 'next/navigation'
import { safeParse } from 'zod/mini'
import { RewardPage } from '../../../features/rewards/reward-page'
import { rewardPage as words } from '../../../features/rewards/words/reward-page'
import { getConfig } from '../../../server/config'
import { NeedsScript } from '../../../ui/needs-script'
import { PageTitle } from '../../../ui/page-title'

// Anyone can put up a reward under any name: it is nobody's landing page.
export const metadata = { title: words.title, robots: { index: false } }

export default async function OneRewardPage({ params, searchParams }: PageProps<'/rewards/[airdrop]'>) {
  const parsed = safeParse(hashSchema, (await params).airdrop)
  if (!parsed.success) return notFound()
  const airdrop = parsed.data
  const [published, { chain }, { list }] = await Promise.all([
    getRewardList(sharedDb(), airdrop),
    getConfig(),
    searchParams,
  ])
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <NeedsScript />
      <RewardPage chain={chain} airdrop={airdrop} published={published} given={[list].flat().at(-1) ?? null} />
    </>
  )
}
