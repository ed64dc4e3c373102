import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import { recoverTypedDataAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run-cli'

const key = generatePrivateKey()
const signer = privateKeyToAccount(key)
const curation = {
  type: 'commonweight/curation/1',
  chainId: 31337,
  campaigns: `0x${'ab'.repeat(20)}`,
  sequence: 1,
  issuedAt: 1_796_000_000,
  hide: [{ kind: 'lab', id: `0x${'cd'.repeat(20)}`, reason: 'It says that it is another lab.', since: 1_796_000_000 }],
  withhold: [],
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-curation-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, value: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

async function recoverSigner(text: string): Promise<string> {
  const { signature, ...unsigned } = JSON.parse(text)
  return recoverTypedDataAddress({ ...(await curationTypedData(parseCurationDocument(unsigned), unsigned)), signature })
}

describe('curation sign', () => {
  test('signs with the key in the environment, and names the signer', async () => {
    const [file, out] = [write('curation.json', curation), path.join(folder, 'signed.json')]
    const { code, err } = await runCli(['curation', 'sign', file, '--out', out], {
      env: { COMMONWEIGHT_CURATION_KEY: key },
    })
    expect(code, err).toBe(0)
    expect(err).toContain(`Version 1, 1 hidden, 0 withheld; signed by ${signer.address}.`)
    expect(await recoverSigner(readFileSync(out, 'utf8'))).toBe(signer.address)
  })

  test('a new version of a signed file is signed again', async () => {
    const old = { ...curation, sequence: 2, signature: `0x${'11'.repeat(65)}` }
    const { out } = await runCli(['curation', 'sign', write('old.json', old)], {
      env: { COMMONWEIGHT_CURATION_KEY: key },
    })
    expect(await recoverSigner(out)).toBe(signer.address)
  })

  test('a wallet signs what is printed, and its signature is put in', async () => {
    const file = write('wallet.json', curation)
    const printed = JSON.parse((await runCli(['curation', 'sign', file, '--print'])).out)
    const { EIP712Domain: _, ...types } = printed.types
    const signature = await signer.signTypedData({ ...printed, types })
    const { out, code } = await runCli(['curation', 'sign', file, '--signature', signature])
    expect(code).toBe(0)
    expect(await recoverSigner(out)).toBe(signer.address)
  })

  test.each([
    ['without a file', [], 2, 'Name one file'],
    ['without a key', ['good.json'], 2, 'Set COMMONWEIGHT_CURATION_KEY'],
    ['a file that is not there', ['none.json'], 1, 'cannot be read'],
    ['a misspelt list', ['misspelt.json'], 1, 'withold'],
    ['no JSON', ['garbage.json'], 1, 'is not a JSON object'],
    ['an invalid signature', ['good.json', '--signature', '0x12'], 2, '130 hex digits'],
  ])('%s: nothing is signed, and the error names what to do', async (_, args, code, message) => {
    write('good.json', curation)
    write('misspelt.json', { ...curation, withold: [] })
    write('garbage.json', 'null')
    const [file, ...rest] = args
    const ended = await runCli(['curation', 'sign', ...(file ? [path.join(folder, file)] : []), ...rest])
    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.err).toContain(message)
  })
})
