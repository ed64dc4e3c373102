import type { Client } from 'pg'

type Transactions = {
  /** Runs work in a transaction and commits it, unless it throws. */
  kept<T>(work: () => Promise<T>): Promise<T>
  /** Runs work in a transaction that is rolled back at its end; its result stays. */
  undone<T>(work: () => Promise<T>): Promise<T>
}

export function transactions(client: Client): Transactions {
  return {
    async kept(work) {
      await client.query('begin')
      try {
        const done = await work()
        await client.query('commit')
        return done
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      }
    },
    async undone(work) {
      await client.query('begin')
      try {
        return await work()
      } finally {
        await client.query('rollback').catch(() => undefined)
      }
    },
  }
}
