import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The node's address that browsers are given: PUBLIC_RPC_URL. On the local chain it is RPC_URL where that is not set;
 * elsewhere RPC_URL is the server's own and stays with it.
 */
export function publicRpcUrl({ PUBLIC_RPC_URL, RPC_URL, CHAIN_ID }: Variables): string | undefined {
  return PUBLIC_RPC_URL || (Number(CHAIN_ID) === LOCAL_CHAIN_ID ? RPC_URL : undefined)
}

/** What is wrong with it, after its name; undefined if nothing. Never repeats the address: it may carry a key. */
export function publicRpcUrlFault(variables: Variables): string | undefined {
  const given = variables.PUBLIC_RPC_URL
  const url = publicRpcUrl(variables)
  if (!url)
    return 'is not set; give the address of a node that browsers may use, without key or password, like https://node.example'
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    // RPC_URL's own fault is named with RPC_URL.
    return given ? 'must be the address of a node that browsers may use, like https://node.example' : undefined
  }
  const secret = secretIn(new URL(url))
  if (secret === undefined) return undefined
  if (given) return `must not carry ${secret}: every visitor sees it. Give an address that needs none`
  return `is not set, and RPC_URL carries ${secret}, which stays on the server; give an address that browsers may use`
}

function secretIn({ username, password, search, hash, pathname }: URL): string | undefined {
  if (username || password) return 'a user name or password'
  if (search || hash) return 'a query, where providers take keys'
  return pathname.split('/').some(isLikeKey) ? 'what looks like a key' : undefined
}

/** Providers' keys are long and mix letters with digits; words of a path do not. */
function isLikeKey(part: string): boolean {
  return part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part)
}
