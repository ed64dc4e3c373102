import { noteFailedRender, RENDER_HEADER } from './server/render-notes'

/**
 * Runs once when the server starts: a wrong environment or curation file ends it there, with every fault named, not at
 * the first visit.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { endIfMisconfigured } = await import('./server/end-if-misconfigured')
  await endIfMisconfigured()
  const { lookRegularly } = await import('./server/freshness/look')
  lookRegularly()
  const { getConfig } = await import('./server/config')
  const { startNames } = await import('./server/names/start-names')
  startNames((await getConfig()).environment)
  const { dropTracesRegularly } = await import('./server/callers/drop-traces-regularly')
  dropTracesRegularly()
  const { startRelayer } = await import('./server/relayer/site-relayer')
  const { problemOfError } = await import('./transactions/errors/problem-of-error')
  const { sharedDb } = await import('@commonweight/read-models/shared-db')
  const { watchDeposits } = await import('./server/relayer/deposit-watch')
  const relayer = startRelayer(await getConfig(), (error) => problemOfError(error, null).text)
  if (relayer) watchDeposits(relayer, sharedDb())
  const { serveMetrics } = await import('./server/metrics/serve-metrics')
  await serveMetrics()
}

type FailedRequest = { headers: { [name: string]: string | string[] | undefined } }

/** Next has caught what a component threw, and logged it. */
export function onRequestError(_: unknown, { headers }: FailedRequest): void {
  const id = headers[RENDER_HEADER]
  if (typeof id === 'string') noteFailedRender(id)
}
