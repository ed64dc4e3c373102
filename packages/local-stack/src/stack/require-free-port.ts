import { createServer } from 'node:net'
import { LocalStackError } from '../local-stack-error'

/** @param variable The environment variable that sets this port. @throws LocalStackError if a program listens there. */
export async function requireFreePort(port: number, use: string, variable: string): Promise<void> {
  if (await isFree(port)) return
  throw new LocalStackError(
    `Port ${port}, wanted for the ${use}, is taken by another program. End that program, or set ${variable} to a free port.`,
  )
}

/** Tries the address that we listen on, and all addresses: a program may hold either. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined))
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EAFNOSUPPORT') resolve(true)
      else reject(new LocalStackError(`Port ${port} cannot be used: ${error.message}`))
    })
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => server.close(() => resolve(true)))
  })
}
