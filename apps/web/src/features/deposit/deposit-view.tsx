import { formatAmount } from '@commonweight/domain/money'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { ReactNode } from 'react'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { Facts } from '../../ui/facts'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { NeedsScript } from '../../ui/needs-script'
import { Notice } from '../../ui/notice'
import { AccountForm } from './account-form'
import { CopyButtons } from './copy-buttons'
import { FollowDeposit } from './follow-deposit'
import type { DepositPage } from './load-deposit'
import { groupedAddress, paymentLink } from './payment-link'
import { QrImage } from './qr-image'
import { deposit as words } from './words'

export type DepositViewProps = { chain: SiteChain; deposit: DepositPage; now: number }

type Done = 'done' | 'half' | 'later'

const PIPS: Record<Done, string> = {
  done: 'border-ink bg-ink',
  half: 'border-ink bg-[linear-gradient(135deg,var(--ink)_50%,var(--paper)_50%)]',
  later: 'border-line-strong bg-paper',
}

/** Whose gift it is, what to send where, and what has become of it. */
export function DepositView({ chain, deposit, now }: DepositViewProps) {
  const { campaign, beneficiary, address } = deposit
  const account = address === null ? null : (beneficiary.value?.account ?? null)
  const isKnown = account !== null
  const isClosed = campaign.state !== 'open' || now >= campaign.closesAt
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <p className="mb-6 text-sm">
          <a className="font-medium underline underline-offset-4" href={`/campaigns/${campaign.id}`}>
            {campaign.title}
          </a>
        </p>
        <ol className="relative space-y-10 before:absolute before:top-2 before:bottom-2 before:left-[7px] before:w-px before:bg-line-strong">
          <Step title={words.whose.title} is={isKnown ? 'done' : 'half'}>
            <p className="mt-1 text-sm text-soft">{words.whose.lead}</p>
            <AccountForm deposit={deposit} />
          </Step>
          <Step title={words.send.title} is={isKnown ? 'half' : 'later'}>
            {isKnown && <Send chain={chain} deposit={deposit} isClosed={isClosed} now={now} />}
          </Step>
          <Step title={words.watch.title} is="later">
            {account !== null && (
              <>
                <NeedsScript />
                <FollowDeposit
                  key={account}
                  chain={chain}
                  campaign={{ id: campaign.id, title: campaign.title, token: campaign.token }}
                  account={account}
                />
              </>
            )}
          </Step>
        </ol>
      </div>
      <GoodToKnow />
    </div>
  )
}

function Step({ title, is, children }: { title: string; is: Done; children: ReactNode }) {
  return (
    <li className="relative pl-8" data-step={is}>
      <span aria-hidden="true" className={`absolute top-1.5 left-0 size-[15px] rounded-sm border-2 ${PIPS[is]}`} />
      <h2 className="title text-lg">{title}</h2>
      {children}
    </li>
  )
}

function Send({ chain, deposit, isClosed, now }: DepositViewProps & { isClosed: boolean }) {
  const { campaign, amount, address } = deposit
  const account = deposit.beneficiary.value?.account
  const { token } = campaign
  if (isClosed) return <Notice tone="bad">{words.send.closed}</Notice>
  if (amount.value === null || address === null || !account) return null
  const { chainId } = chain.deployment
  const link = paymentLink({ chainId, token: token.address, to: address, amount: amount.value })
  const facts = [
    { label: words.send.amount, value: <b className="num">{tokenAmount(amount.value, token, 'exact')}</b> },
    { label: words.send.chain, value: `${chain.chainName}, ${words.send.chainId(chainId)}` },
    {
      label: words.send.token,
      value: isNativeToken(token.address) ? words.send.native : <Hash value={token.address} />,
    },
    { label: words.send.by, value: <Moment at={campaign.closesAt} /> },
    { label: words.send.for, value: <span className="font-mono text-xs">{groupedAddress(account)}</span> },
  ]
  return (
    <>
      {now < campaign.opensAt && <Notice tone="wait">{words.send.notYet}</Notice>}
      <div className="mt-4 flex flex-wrap items-start gap-x-8 gap-y-6">
        <QrImage text={link} />
        <div className="min-w-0 grow basis-64">
          <Facts facts={facts} />
          <p className="mt-2 text-sm">{words.send.onlyYours}</p>
          <p className="mt-2 text-faint text-sm">{words.send.to}</p>
          <p className="num text-sm wrap-anywhere" data-deposit={address}>
            {groupedAddress(address)}
          </p>
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <CopyButtons address={address} amount={formatAmount(amount.value, token.decimals)} />
        <a className="inline-flex min-h-11 items-center px-2 text-sm underline underline-offset-4" href={link}>
          {words.send.open}
        </a>
      </div>
    </>
  )
}

function GoodToKnow() {
  const { good } = words
  const points = [
    [good.other, good.otherText],
    [good.wrong, good.wrongText],
    [good.match, good.matchText],
    [good.nobody, good.nobodyText],
  ] as const
  return (
    <aside className="lg:sticky lg:top-8 lg:self-start" aria-label={good.title}>
      <section className="panel space-y-3">
        <h2 className="title text-lg">{good.title}</h2>
        {points.map(([head, text]) => (
          <p key={head} className="text-sm">
            <b className="font-medium">{head}</b> {text}
          </p>
        ))}
      </section>
    </aside>
  )
}
