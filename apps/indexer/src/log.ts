/** Writes a line with the time to stderr, without keys (see `hideKeys`). */
export function log(message: string): void {
  console.error(`${new Date().toISOString()} indexer: ${hideKeys(message)}`)
}

/**
 * Shortens web addresses in a text to their hosts. Addresses of nodes carry keys in user names, passwords, paths and
 * queries, and error messages repeat them.
 */
export function hideKeys(text: string): string {
  return text.replace(/(https?:\/\/)(?:[^\s/?#@"']*@)?([^\s/?#"']+)([/?#][^\s"']+)?/g, (_, scheme, host, rest) =>
    rest === undefined ? scheme + host : `${scheme}${host}/…`,
  )
}
