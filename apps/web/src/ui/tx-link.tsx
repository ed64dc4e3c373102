import { getConfig } from '../server/config'
import { Hash } from './hash'

/** A transaction, linked to the chain's explorer where there is one. */
export async function TxLink({ hash }: { hash: string }) {
  const { explorerTxUrl } = (await getConfig()).chain
  return <Hash value={hash} href={explorerTxUrl ? `${explorerTxUrl}${hash}` : undefined} />
}
