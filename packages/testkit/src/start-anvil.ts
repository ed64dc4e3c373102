import { type ChildProcess, spawn } from 'node:child_process'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { foundryBinary } from '@commonweight/local-stack/build/foundry-binary'

export type StartAnvilParameters = {
  /** Unix seconds of the genesis block; default now. */
  timestamp?: number
  /** Without it, that of local chains. */
  chainId?: number
  /** Default: a free one, chosen by the operating system. */
  port?: number
  /** More of anvil's own options. */
  args?: readonly string[]
}

export type Anvil = {
  rpcUrl: string
  port: number
  pid: number
  /** Ends it and resolves when the process is gone; may be called twice. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

const STARTED = /Listening on 127\.0\.0\.1:(\d+)/

/**
 * Starts a real anvil of its own for one test file, on a free port, and resolves when it answers.
 * It dies with this process; call `stop` in afterAll all the same.
 */
export async function startAnvil(parameters: StartAnvilParameters = {}): Promise<Anvil> {
  const child = spawn(foundryBinary('anvil'), anvilArguments(parameters), { stdio: ['ignore', 'pipe', 'pipe'] })
  const killWithParent = () => child.kill('SIGKILL')
  process.once('exit', killWithParent)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  ended.then(() => process.removeListener('exit', killWithParent))
  const port = await listening(child)
  return {
    rpcUrl: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGKILL') {
      child.kill(signal)
      await ended
    },
  }
}

function anvilArguments({ timestamp, chainId = LOCAL_CHAIN_ID, port = 0, args = [] }: StartAnvilParameters): string[] {
  const genesis = timestamp === undefined ? [] : ['--timestamp', String(timestamp)]
  return ['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId), ...genesis, ...args]
}

/**
 * Anvil prints its address once it accepts connections; what it says later is read and dropped, or its pipe would fill.
 */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk.toString()
      const port = STARTED.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`anvil ended at once (${signal ?? code}): ${said.slice(-2000)}`)),
    )
  })
}
