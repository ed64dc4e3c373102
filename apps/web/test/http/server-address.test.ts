import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { findPublicPages } from '../e2e/site'

const SECRET = 'k3y0fth3s3rv3r0nly'

function nodeUrl(): URL {
  const url = process.env.RPC_URL
  if (!url) throw new Error('Set RPC_URL to the node of the running site; `npm test` does.')
  return new URL(url)
}

/** Everything that an answer says: headers and body. */
async function answerOf(address: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(address, init)
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${response.status}\n${headers}\n\n${await response.text()}`
}

const voucher = (account: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ account }),
})

describe.each([
  ['that answers', () => `${nodeUrl().origin}/?apikey=${SECRET}`, 200],
  ['that does not answer', () => `http://127.0.0.1:9/v3/${SECRET}`, 503],
])('the server’s own address of a node %s', (_, rpcUrl, voucherStatus) => {
  let server: SecondSite
  beforeAll(async () => {
    // Its own address of the node carries a key.
    server = await startSecondSite({ RPC_URL: rpcUrl(), PUBLIC_RPC_URL: nodeUrl().origin })
  })
  afterAll(() => server?.stop())

  test('is used by the server and reaches no page, no data of a page, no script, no policy and no error', async () => {
    const account = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
    const issued = await answerOf(`${server.origin}/api/voucher`, voucher(account))
    // The server asks the node at that address: where none answers, there is no voucher.
    expect(issued).toMatch(new RegExp(`^${voucherStatus}\n`))
    const answers = [issued, await answerOf(`${server.origin}/healthz`)]
    for (const page of await findPublicPages()) {
      answers.push(
        await answerOf(server.origin + page),
        await answerOf(server.origin + page, { headers: { RSC: '1' } }),
      )
    }
    const scripts = new Set(
      answers.flatMap((text) => [...text.matchAll(/\/_next\/static\/[^"'\\ ]+?\.js/g)].map(([at]) => at)),
    )
    expect(scripts.size).toBeGreaterThan(5)
    for (const script of scripts) answers.push(await answerOf(server.origin + script))
    expect(answers.filter((text) => text.includes(SECRET) || text.includes('apikey'))).toEqual([])
    expect(answers.filter((text) => text.includes(`connect-src 'self' ${nodeUrl().origin};`)).length).toBeGreaterThan(
      10,
    )
  })
})
