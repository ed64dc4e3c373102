'use client'
import { useState } from 'react'
import { ListField } from './list-field'
import type { RewardPartProps } from './use-reward-state'
import { rewardPage as words } from './words/reward-page'

type OpenListProps = RewardPartProps & { onList: (cid: string) => void }

/** Takes the list of a reward from anyone who has it, and publishes it if its root is the one on the chain. */
export function OpenList({ reward, token, onList }: OpenListProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const publish = async (): Promise<void> => {
    const [{ readRewardList }, { putDocument }] = await Promise.all([
      import('./read-reward-list'),
      import('../../transactions/documents/put-document'),
    ])
    const read = await readRewardList(text, token)
    if (!('root' in read)) return setProblem(read.issues.map(({ message }) => message).join(' '))
    if (read.root !== reward.state.source) return setProblem(words.wrongList)
    await putDocument(read.document)
    setProblem(undefined)
    onList(read.document.cid)
  }
  return (
    <section className="flex flex-col gap-4" aria-label={words.openList}>
      <p className="text-soft">{words.noList}</p>
      <ListField symbol={token.symbol} value={text} onValue={setText} problem={problem} />
      <button
        type="button"
        className="btn self-start"
        onClick={() => void publish().catch(() => setProblem(words.notPublished))}
      >
        {words.publish}
      </button>
    </section>
  )
}
