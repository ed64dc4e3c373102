import type { HeadView } from '@commonweight/domain/views/indexer'
import { countText } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { Hash } from '../../ui/hash'
import { shell } from './words/shell'

type SiteFooterProps = {
  chainName: string
  contracts: readonly string[]
  head: HeadView | null
  /** Where the code can be read, if it is known. */
  source: string | undefined
}

/** What the contracts promise, and how far this site has read the chain. */
export function SiteFooter({ chainName, contracts, head, source }: SiteFooterProps) {
  const { footer, nav } = shell
  return (
    <footer className="mt-auto border-t border-line">
      <div className="page grid gap-8 py-8 text-sm text-soft md:grid-cols-[1fr_auto_auto] md:gap-16">
        <div className="max-w-sm space-y-2">
          <p>{footer.promise}</p>
          <p>{footer.notAudited}</p>
        </div>
        <ul className="grid grid-cols-2 content-start gap-x-8 gap-y-1">
          {[
            { href: '/me', text: nav.me },
            { href: '/lab', text: nav.desk },
            { href: '/attest', text: nav.attest },
            { href: '/how-it-works', text: footer.docs },
            { href: '/verification', text: footer.verification },
            { href: '/security', text: footer.security },
            { href: '/contracts', text: footer.contracts },
            ...(source ? [{ href: source, text: footer.code }] : []),
            { href: '/api/campaigns', text: footer.api },
          ].map(({ href, text }) => (
            <li key={href}>
              <a href={href} className="target hover:underline">
                {text}
              </a>
            </li>
          ))}
          <li>{footer.licence}</li>
        </ul>
        <dl className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1 text-xs">
          <dt className="text-faint">{footer.chain}</dt>
          <dd>{chainName}</dd>
          <dt className="text-faint">{footer.block}</dt>
          <dd className="num" data-head-block>
            {head ? countText(head.blockNumber) : '–'}
          </dd>
          <dt className="text-faint">{footer.read}</dt>
          <dd>{head ? dateTimeText(head.updatedAt) : '–'}</dd>
          <dt className="text-faint">{footer.contracts}</dt>
          <dd className="space-x-3">
            {contracts.map((address) => (
              <Hash key={address} value={address} />
            ))}
          </dd>
        </dl>
      </div>
    </footer>
  )
}
