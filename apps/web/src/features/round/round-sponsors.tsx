import type { Hex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import type { Payers } from '@commonweight/read-models/rounds/load-payers'
import { tokenAmount } from '../../format/token-amount'
import { type Column, DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { Paging } from '../../ui/paging'
import { pages } from '../../ui/words'
import { AccountName } from '../names/account-name'
import { accountText } from '../names/account-text'
import { type RoundPart, roundHref } from './round-page-query'
import { unusedText } from './unused-text'
import { rounds } from './words/rounds'

type Sponsor = RoundView['sponsors'][number]
type Amount = 'funded' | 'early' | 'reclaimed' | 'reclaimable'

type RoundSponsorsProps = {
  round: RoundView
  /** Other accounts that paid in a sponsor's name. */
  payers: ReadonlyMap<Hex, Payers>
  part: RoundPart
}

/** A page of the sponsors of the pool, and what returns to each. */
export function RoundSponsors({ round, payers, part }: RoundSponsorsProps) {
  const words = rounds.page.sponsors
  const { sponsors, unused, token, calculator } = round
  const hrefOf = (sponsorsAfter: string | undefined) =>
    roundHref(round.id, { ...part, sponsorsAfter, limit: undefined }, 'sponsors')
  const column = (label: string, name: Amount): Column<Sponsor> => ({
    label,
    isRight: true,
    cell: (sponsor) => <Money amount={sponsor[name]} token={token} />,
  })
  const back = [column(words.reclaimed, 'reclaimed'), column(words.reclaimable, 'reclaimable')]
  const amounts = [
    column(words.funded, 'funded'),
    ...(calculator ? [column(words.early, 'early')] : []),
    ...(unused.to ? [] : back),
  ]
  return (
    <div className="space-y-4">
      <p className="max-w-2xl text-sm text-soft">
        {unusedText(round)} {calculator && words.earlyNote}{' '}
        {unused.to && unused.reclaimed > 0n && words.unusedPaid(tokenAmount(unused.reclaimed, token))}
      </p>
      {sponsors.length === 0 && <p className="text-soft">{words.none}</p>}
      {sponsors.length > 0 && (
        <DataTable
          label={rounds.page.sections.sponsors}
          rows={sponsors}
          keyOf={({ sponsor }) => sponsor}
          columns={[{ label: words.who, cell: (sponsor) => <Who sponsor={sponsor} payers={payers} /> }, ...amounts]}
        />
      )}
      <Paging
        label={rounds.page.sections.sponsors}
        words={pages.paging.words}
        first={part.sponsorsAfter ? hrefOf(undefined) : null}
        next={round.nextSponsors && hrefOf(round.nextSponsors)}
      />
    </div>
  )
}

function Who({ sponsor, payers }: { sponsor: Sponsor } & Pick<RoundSponsorsProps, 'payers'>) {
  const { named, partly } = rounds.page.sponsors
  const { sponsor: account, paidItself, funded } = sponsor
  return (
    <>
      <AccountName account={account} />
      {paidItself < funded && (
        <span className="block text-xs text-faint">
          {(paidItself === 0n ? named : partly)(namesOf(payers.get(account)))}
        </span>
      )}
    </>
  )
}

function namesOf({ named, more }: Payers = { named: [], more: 0 }): string {
  const names = named.map(accountText)
  return [...names, ...(more > 0 ? [rounds.page.sponsors.more(more)] : [])].join(', ')
}
