/** Writes a line with its time to stderr; of web addresses in it, the host only. */
export function log(message: string): void {
  console.error(`${new Date().toISOString()} indexer: ${hideKeys(message)}`)
}

/**
 * Of web addresses in a text only what names the host: nodes' addresses carry keys, in names and passwords, paths and
 * queries, and errors repeat them.
 */
export function hideKeys(text: string): string {
  return text.replace(/(https?:\/\/)(?:[^\s/?#@"']*@)?([^\s/?#"']+)([/?#][^\s"']+)?/g, (_, scheme, host, rest) =>
    rest === undefined ? scheme + host : `${scheme}${host}/…`,
  )
}
