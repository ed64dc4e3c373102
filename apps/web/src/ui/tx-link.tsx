import { Hash } from './hash'

type TxLinkProps = {
  hash: string
  /** Address of a transaction page without the hash; null where the chain has no explorer. */
  explorerTxUrl: string | null
}

/** A transaction, linked to the chain's explorer where there is one. */
export function TxLink({ hash, explorerTxUrl }: TxLinkProps) {
  return <Hash value={hash} href={explorerTxUrl ? `${explorerTxUrl}${hash}` : undefined} />
}
