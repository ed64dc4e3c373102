import { type ResourceLimits, Worker } from 'node:worker_threads'

/** Starts the thread of ./story-worker. It sees none of the server's environment. */
export function startStoryWorker(resourceLimits: ResourceLimits): Worker {
  // A build compiles the thread's file with the server, where it sees just this form.
  if (process.env.NEXT_RUNTIME && process.env.NODE_ENV === 'production') {
    return new Worker(new URL('./story-worker.ts', import.meta.url), { env: {}, execArgv: [], resourceLimits })
  }
  // Elsewhere (development, tests) the thread compiles its file for itself, as it is now.
  const file = JSON.stringify(import.meta.url.replace(/[^/]*$/, 'story-worker.ts'))
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`
  return new Worker(load, { eval: true, env: {}, execArgv: [], resourceLimits })
}
