import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hex } from '@commonweight/domain/hex'
import { encodeAbiParameters, encodeErrorResult, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askContract } from './ask-contract'
import { readEnsAccount, readEnsName } from './ens-reader'
import { shownName } from './shown-name'
import { type EnsLab, startEnsLab } from './test/ens-lab'
import { contractThat, ENDLESS, GAS_METER, LONG_ANSWER } from './test/odd-contracts'

let lab: EnsLab
beforeAll(async () => {
  lab = await startEnsLab()
  // As the server does when it starts: the tables unfold before a second counts.
  shownName('name.eth')
})
afterAll(() => lab?.stop())

const accountAt = (index: number): Hex => {
  const account = lab.accounts[index]
  if (!account) throw new Error(`The chain has no account ${index}.`)
  return account
}

const read = (account: Hex) => readEnsName(lab.node, account)

describe('with the contracts of ENS', () => {
  test('an account has the name that it gave itself and that leads back to it', async () => {
    const alice = accountAt(0)
    expect(await read(alice)).toBeNull()
    await lab.lead('alice.people.eth', alice)
    expect(await read(alice), 'leading to it is not enough').toBeNull()
    await lab.call(alice, 'alice.people.eth')
    expect(await read(alice)).toBe('alice.people.eth')
    expect(await read(alice.toUpperCase().replace('0X', '0x') as Hex)).toBe('alice.people.eth')
  })

  test('nobody has a name that leads to somebody else, or nowhere', async () => {
    const [bob, mallory] = [accountAt(1), accountAt(2)]
    await lab.lead('bob.eth', bob)
    await lab.call(bob, 'bob.eth')
    await lab.call(mallory, 'bob.eth')
    expect(await read(bob)).toBe('bob.eth')
    expect(await read(mallory)).toBeNull()
    await lab.call(mallory, 'nobody.eth')
    expect(await read(mallory)).toBeNull()
    await lab.call(mallory, '')
    expect(await read(mallory)).toBeNull()
  })

  test('a name that moves on is lost, and found at its new account', async () => {
    const [old, next] = [accountAt(3), accountAt(4)]
    await lab.lead('moving.eth', old)
    await lab.call(old, 'moving.eth')
    await lab.call(next, 'moving.eth')
    expect([await read(old), await read(next)]).toEqual(['moving.eth', null])
    await lab.lead('moving.eth', next)
    expect([await read(old), await read(next)]).toEqual([null, 'moving.eth'])
  })

  test.each([
    ['not in its normal form', 'Vitalik.eth'],
    ['with a space of no width', 'ali\u200bce.eth'],
    ['turned around', 'a\u202ehte.eth'],
    ['of letters that pass for Latin ones', 'ѕсоре.eth'],
    ['of two scripts', 'раураl.eth'],
  ])('a name %s is not shown, though it leads both ways', async (_, name) => {
    const account = accountAt(5)
    await lab.lead(name, account)
    await lab.call(account, name)
    expect(await read(account)).toBeNull()
  })
})

describe('an account that is named by its name', () => {
  test('is the one that the name leads to; whether it calls itself so is reported', async () => {
    const [dora, emil] = [accountAt(7), accountAt(8)]
    await lab.lead('dora.people.eth', dora)
    expect(await readEnsAccount(lab.node, 'dora.people.eth')).toEqual({ account: dora, isBothWays: false })
    await lab.call(dora, 'dora.people.eth')
    expect(await readEnsAccount(lab.node, 'dora.people.eth')).toEqual({ account: dora, isBothWays: true })
    await lab.lead('also-dora.eth', dora)
    expect(await readEnsAccount(lab.node, 'also-dora.eth')).toEqual({ account: dora, isBothWays: false })
    await lab.lead('dora.people.eth', emil)
    expect(await readEnsAccount(lab.node, 'dora.people.eth')).toEqual({ account: emil, isBothWays: false })
  })

  test('is nobody where the name leads nowhere', async () => {
    expect(await readEnsAccount(lab.node, 'nobody-at-all.eth')).toBeNull()
  })
})

describe('with a resolver of a stranger', () => {
  const answered = async (creation: Hex): Promise<string | null> => {
    const account = accountAt(6)
    await lab.answerBy(account, await lab.deployCode(creation))
    return read(account)
  }

  test('what it answers is checked in the other direction', async () => {
    const name = encodeAbiParameters([{ type: 'string' }], ['bob.eth'])
    expect(await answered(contractThat('returns', name))).toBeNull()
  })

  test('EIP-3668: no server is asked that it names', async () => {
    let asked = 0
    const server = await serve((_, response) => {
      asked += 1
      response.end()
    })
    const abi = parseAbi(['error OffchainLookup(address sender, string[] urls, bytes call, bytes4 back, bytes extra)'])
    const args = [accountAt(6), [`${server.url}/{sender}/{data}`], '0x', '0x00000000', '0x'] as const
    expect(await answered(contractThat('reverts', encodeErrorResult({ abi, args })))).toBeNull()
    expect(asked).toBe(0)
    await server.close()
  })

  test.each([
    ['nothing', '0x'],
    ['no text', `0x${'ff'.repeat(96)}`],
    ['a text that is longer than the answer', `0x${'20'.padStart(64, '0')}${'ffff'.padStart(64, '0')}`],
    ['bytes that are no UTF-8', encodeAbiParameters([{ type: 'bytes' }], ['0xff2e657468'])],
  ] as const)('%s is no name', async (_, data) => {
    expect(await answered(contractThat('returns', data))).toBeNull()
  })

  test('one gets a million gas at most, and one that does not end is stopped there', async () => {
    const meter = await lab.deployCode(GAS_METER)
    const gas = await askContract(lab.node.rpcUrl, meter, '0x', AbortSignal.timeout(10_000))
    expect(BigInt(gas ?? 0)).toBeGreaterThan(900_000n)
    expect(BigInt(gas ?? 0)).toBeLessThan(1_000_000n)
    const startedAt = performance.now()
    await expect(answered(ENDLESS)).rejects.toThrow('does not answer the question')
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })

  test('one that fails, or is no contract, has no name', async () => {
    expect(await answered(contractThat('reverts', '0x'))).toBeNull()
    await lab.answerBy(accountAt(6), accountAt(7))
    expect(await read(accountAt(6))).toBeNull()
  })

  test('an answer longer than any name is not read to its end', async () => {
    await expect(answered(LONG_ANSWER)).rejects.toThrow('more than 20000 bytes')
  })
})

describe('where the node', () => {
  const account: Hex = `0x${'ab'.repeat(20)}`
  const readAt = async (answer: RequestListener) => {
    const server = await serve(answer)
    try {
      return await readEnsName({ rpcUrl: server.url, registry: `0x${'cd'.repeat(20)}` }, account)
    } finally {
      await server.close()
    }
  }

  test('is silent, the question ends after a second', async () => {
    const startedAt = performance.now()
    await expect(readAt(() => undefined)).rejects.toThrow()
    const tookMs = performance.now() - startedAt
    expect(tookMs).toBeGreaterThan(900)
    expect(tookMs).toBeLessThan(3_000)
  })

  test('is slow with each of the answers, they share the second', async () => {
    const startedAt = performance.now()
    const slow: RequestListener = (_, response) => {
      const result = `0x${'11'.repeat(20).padStart(64, '0')}`
      setTimeout(() => response.end(JSON.stringify({ id: 1, result })), 700)
    }
    await expect(readAt(slow)).rejects.toThrow()
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  test.each([
    ['refuses', 429, '{"error":{"code":-32005}}'],
    ['has its limit', 200, '{"error":{"code":-32005,"message":"limit"}}'],
    ['answers something else', 200, '<html>'],
    ['answers no bytes', 200, '{"result":"0x123"}'],
  ])('%s, the name is unknown, which is not the same as none', async (_, status, body) => {
    const answer: RequestListener = (__, response) => response.writeHead(status).end(body)
    await expect(readAt(answer)).rejects.toThrow()
  })

  test('sends elsewhere, nobody follows', async () => {
    let followed = 0
    const other = await serve((_, response) => {
      followed += 1
      response.end('{"result":"0x"}')
    })
    await expect(readAt((_, response) => response.writeHead(307, { location: other.url }).end())).rejects.toThrow()
    expect(followed).toBe(0)
    await other.close()
  })
})

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
