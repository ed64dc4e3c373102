import type { Hex } from '@commonweight/domain/hex'
import type { CampaignEvent } from '@commonweight/domain/views/lab-charts'
import type { TokenView } from '@commonweight/domain/views/token'
import { dateTimeText } from '../../format/time'
import type { AskedPage } from '../../server/page-at'
import type { SiteChain } from '../../site-chain'
import { DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { Paging } from '../../ui/paging'
import { TxLink } from '../../ui/tx-link'
import { pages } from '../../ui/words'
import { AccountName } from '../names/account-name'
import { deskCampaign, eventText, matchReturned } from './campaign-words'

const words = deskCampaign.log

type EventLogProps = {
  events: AskedPage<CampaignEvent>
  /** The page's address. */
  href: string
  isBrief: boolean
  token: TokenView
  chain: SiteChain
}

/** What the chain's events say about a campaign, newest first. */
export function EventLog({ events, href, isBrief, token, chain }: EventLogProps) {
  const query = isBrief ? '?log=brief' : ''
  return (
    <>
      <nav aria-label={words.filter} className="mb-2 flex flex-wrap gap-x-4">
        {[false, true].map((brief) => (
          <a
            key={String(brief)}
            href={`${href}${brief ? '?log=brief' : ''}#log`}
            aria-current={brief === isBrief ? 'true' : undefined}
            className="inline-flex min-h-11 items-center text-sm aria-current:font-medium aria-current:underline"
          >
            {brief ? words.brief : words.all}
          </a>
        ))}
      </nav>
      <DataTable
        label={words.label}
        columns={[
          { label: words.at, className: 'whitespace-nowrap', cell: ({ at }: CampaignEvent) => dateTimeText(at) },
          { label: words.what, className: 'min-w-48', cell: (event) => textOf(event, chain) },
          { label: words.who, cell: ({ who }) => who && <Who account={who} /> },
          {
            label: words.amount,
            isRight: true,
            cell: ({ amount }) => amount !== null && <Money amount={amount} token={token} />,
          },
          { label: words.tx, cell: ({ txHash }) => <TxLink hash={txHash} explorerTxUrl={chain.explorerTxUrl} /> },
        ]}
        rows={events.items}
        keyOf={({ kind, blockNumber, logIndex }) => `${kind} ${blockNumber} ${logIndex}`}
        dataOf={({ kind }) => ({ 'data-event': kind })}
      />
      <div className="mt-6">
        <Paging
          {...pages.paging}
          first={events.isFirst ? null : `${href}${query}#log`}
          next={events.next && `${href}?after=${encodeURIComponent(events.next)}${isBrief ? '&log=brief' : ''}#log`}
        />
      </div>
    </>
  )
}

function Who({ account }: { account: Hex }) {
  return <AccountName account={account} href={`/me/${account}`} />
}

function textOf(event: CampaignEvent, { deployment }: SiteChain): string {
  if (event.kind === 'refund' && event.who === deployment.matchingRounds.toLowerCase()) return matchReturned
  return eventText[event.kind](event, event.until === null ? '' : dateTimeText(event.until))
}
