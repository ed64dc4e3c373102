import type { Hex } from '@commonweight/domain/hex'
import { ENS_REGISTRY, readEnsName } from './ens-reader'
import { NameBook } from './name-book'
import { shownName } from './shown-name'
import { keepNames } from './site-names'

/** @property ENS_RPC_URL Without it no name is read or shown. @property ENS_REGISTRY ENS's own if absent. */
type NamesEnvironment = { ENS_RPC_URL?: string | undefined; ENS_REGISTRY?: Hex | undefined }

/** Opens the book of names when the server starts, if the environment names a node for it. */
export function startNames({ ENS_RPC_URL: rpcUrl, ENS_REGISTRY: registry = ENS_REGISTRY }: NamesEnvironment): void {
  if (rpcUrl === undefined) {
    keepNames(undefined)
    return
  }
  // The tables of ENSIP-15 take a quarter of a second to unfold: now, before anybody waits.
  shownName('name.eth')
  const node = { rpcUrl, registry }
  keepNames(new NameBook((account) => readEnsName(node, account)), node)
}
