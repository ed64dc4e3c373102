import type { ReceiptView } from '@commonweight/domain/views/receipt'
import { receiptClaims } from '@commonweight/recompute/page-check/receipt-claims'
import type { Metadata } from 'next'
import { CheckPage } from '../../../features/check-chain/check-page'
import { loadReceipt } from '../../../features/receipt/load-receipt'
import { PrintButton } from '../../../features/receipt/print-button'
import { readFinality } from '../../../features/receipt/read-finality'
import { ReceiptFacts } from '../../../features/receipt/receipt-facts'
import { ReceiptLines } from '../../../features/receipt/receipt-lines'
import { sumsText } from '../../../features/receipt/token-sums'
import { receipt as words } from '../../../features/receipt/words'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { Hash } from '../../../ui/hash'
import { Status } from '../../../ui/status'

type Props = PageProps<'/receipts/[hash]'>

/** A receipt is about a few accounts: it is nobody's landing page. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lines } = await loadReceipt((await params).hash)
  return { title: words.title(sumsText(lines)), robots: { index: false } }
}

export default async function ReceiptPage({ params }: Props) {
  const receipt = await loadReceipt((await params).hash)
  const [{ chain }, finality] = await Promise.all([getConfig(), readFinality(receipt)])
  const { lines, txHash, blockNumber } = receipt
  const unverified = lines.find(({ reason, state }) => reason === 'no-weight' && state === 'open')
  const file = `/api/receipts/${txHash}`
  return (
    <article className="max-w-4xl">
      <Shows of={topicsOf(receipt)} />
      <header className="pt-8 pb-8 md:pt-12">
        <Status tone="good" word={words.inBlock(String(blockNumber))} />
        <h1 className="title mt-2 text-xl md:text-2xl">
          {words.heading(sumsText(lines), new Set(lines.map(({ campaign }) => campaign)).size)}
        </h1>
        <p className="mt-2 text-soft">
          {words.open} <Hash value={txHash} />. {words.permanent}
        </p>
      </header>
      <ReceiptLines receipt={receipt} />
      {unverified && (
        <section className="panel mt-8 border-ink print:hidden" aria-label={words.nextStep}>
          <p className="text-xs text-faint">{words.nextStep}</p>
          <h2 className="title mt-2 text-lg">{words.verifyTitle}</h2>
          <p className="mt-2 text-sm">{words.verifyText}</p>
          <a className="btn btn-ink mt-4" href={`/me/${unverified.donor}`}>
            {words.verify}
          </a>
        </section>
      )}
      <div className="mt-8">
        <ReceiptFacts receipt={receipt} finality={finality} chain={chain} />
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
        <PrintButton />
        <a className="btn" href={`${file}/receipt.csv`}>
          {words.csv}
        </a>
        <a className="btn" href={file}>
          {words.json}
        </a>
      </div>
      <p className="mt-8 text-xs text-faint">{words.noTax}</p>
      <CheckPage chain={chain} claims={receiptClaims(receipt)} />
    </article>
  )
}

/** It changes with its campaigns, their rounds and what its donors take back. */
function topicsOf({ lines }: ReceiptView): string[] {
  const names = lines.flatMap(({ campaign, donor, round }) => [
    topics.campaign(campaign),
    topics.account(donor),
    ...(round ? [topics.round(round.id)] : []),
  ])
  return [...new Set(names)]
}
