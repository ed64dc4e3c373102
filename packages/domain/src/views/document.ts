import type { Hex } from '../hex'

/** A stored document; its bytes have been checked against the digest. */
export type DocumentView = {
  digest: Hex
  bytes: Uint8Array
  /** Whether something on the chain points to it. */
  isReferenced: boolean
  createdAt: number
}
