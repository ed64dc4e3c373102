import { openChainStore } from '../../src/store/chain-store'
import { lead } from '../../src/store/lead'
import { writeCampaigns, writeProgress } from './large-campaigns'
import { writeDocuments } from './large-documents'
import { writeDonations } from './large-donations'
import { type LargeOptions, TOKEN } from './large-scene'
import { addressOf, idOf, RowsWriter } from './rows-writer'

const RING = 300

/**
 * Fills an empty, migrated database as the indexer fills it from a chain with these events: rows by COPY, sums and head
 * by its own code. The same options always give the same rows.
 */
export async function fillDatabase(url: string, options: LargeOptions): Promise<void> {
  const client = await lead(url, new AbortController().signal, console.error)
  try {
    const { rowCount } = await client.query('select from head')
    if (rowCount !== 0) throw new Error('This database is not empty. Give the address of an empty one.')
    const store = await openChainStore({
      client,
      identity: {
        chainId: 31_337,
        genesisHash: idOf('genesis'),
        contract: addressOf('campaigns'),
        deploymentBlock: 0n,
      },
      matchingRounds: addressOf('matching rounds'),
      ringSize: RING,
      comparer: null,
      manyDonors: Number.MAX_SAFE_INTEGER,
    })
    await store.begin(RowsWriter.start)
    const writer = new RowsWriter((batch) => store.apply(batch, false))
    await writeCampaigns(writer, options, await writeDocuments(client, options))
    const backers = await writeDonations(writer, options)
    await writeProgress(writer, options, backers)
    await client.query('update tokens set symbol = $1, name = $2, ask_again_at = null', [TOKEN.symbol, TOKEN.name])
    const head = await store.readHead()
    await store.state.noteAgreement(head?.number ?? 0n)
    await store.state.noteTip(head?.number ?? 0n)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
