import { afterEach, describe, expect, test } from 'vitest'
import { createOutsideFetch } from '../node/outside-fetch'
import { ClosedRepositoryError, openHubRepository } from './hub-repository'
import { parseRepositoryName, type RepositoryName } from './repository-name'
import { type FakeHub, type HubContent, hubOfFiles } from './test/hub-of-files'

const COMMIT = 'a'.repeat(40)
const NAME: RepositoryName = { kind: 'model', id: 'lab/model', revision: null }
const CONTENT: HubContent = {
  id: 'lab/model',
  commit: COMMIT,
  files: Object.fromEntries(['a.md', 'b.md', 'c.md'].map((path) => [path, { bytes: new Uint8Array(3) }])),
}

let hub: FakeHub | undefined
afterEach(() => hub?.stop())

async function open(content = CONTENT, name = NAME, answer?: Parameters<typeof hubOfFiles>[1]) {
  hub = await hubOfFiles(content, answer)
  const limits = { hosts: [], ownOrigins: [hub.origin], maxRequests: 20, maxBytes: 5_000_000, timeoutMs: 2_000 }
  return openHubRepository(hub.origin, createOutsideFetch(limits), name)
}

describe('openHubRepository', () => {
  test('gives commit, card and all pages of files; every later request names the commit', async () => {
    const cardData = { license: 'other', license_name: 'openmdw-1.1' }
    const repository = await open({ ...CONTENT, info: { cardData, safetensors: { total: 70 } } })
    expect(repository).toEqual({
      name: NAME,
      commit: COMMIT,
      licence: 'other',
      licenceName: 'openmdw-1.1',
      parameters: 70,
      files: ['a.md', 'b.md', 'c.md'].map((path) => ({ path, size: 3, sha256: null })),
    })
    expect(hub?.asked.slice(1).every((path) => path.includes(COMMIT))).toBe(true)
  })

  test('of a dataset, too', async () => {
    const name = { kind: 'dataset', id: 'lab/data', revision: 'main' } as const
    expect((await open({ ...CONTENT, id: name.id, kind: 'dataset' }, name)).commit).toBe(COMMIT)
  })

  test('a card in an odd form is none', async () => {
    const cardData = { license: 5, license_name: 'x'.repeat(500) }
    const repository = await open({ ...CONTENT, info: { cardData, safetensors: { total: -1 } } })
    expect(repository).toMatchObject({ licence: null, licenceName: null, parameters: null })
  })

  test.each([
    [{ gated: 'manual' }, 'gated'],
    [{ gated: true }, 'gated'],
    [{ private: true }, 'not public'],
    [{ disabled: true }, 'not public'],
  ])('%o is refused', async (info, why) => {
    await expect(open({ ...CONTENT, info })).rejects.toThrow(why)
  })

  test('one that is not there is refused as closed', async () => {
    const answer = open(CONTENT, NAME, (_, response) => Boolean(response.writeHead(401).end()))
    await expect(answer).rejects.toBeInstanceOf(ClosedRepositoryError)
  })

  test('another commit than the one asked for is refused', async () => {
    await expect(open(CONTENT, { ...NAME, revision: 'b'.repeat(40) })).rejects.toThrow(
      `Asked for commit ${'b'.repeat(40)}`,
    )
  })

  test.each([
    ['no JSON', '{', 'not JSON'],
    ['another form', '{"sha": "main"}', 'form that is not known here (sha)'],
    ['a list', '[]', 'form that is not known here'],
  ])('%s is refused', async (_, text, why) => {
    const answer = open(CONTENT, NAME, (_request, response) => Boolean(response.end(text)))
    await expect(answer).rejects.toThrow(why)
  })

  test('the next page is asked of the same host, whatever the answer names', async () => {
    const repository = await open(CONTENT, NAME, ({ url = '' }, response) => {
      if (!url.includes('/tree/') || url.includes('cursor')) return false
      const link = '<http://127.0.0.1:1/elsewhere?cursor=2>; rel="next"'
      return Boolean(response.writeHead(200, { link }).end(JSON.stringify([{ type: 'file', path: 'z', size: 1 }])))
    })
    expect(repository.files.map(({ path }) => path)).toEqual(['z', 'c.md'])
  })

  test('a list that never ends is given up', async () => {
    const answer = open(CONTENT, NAME, ({ url = '' }, response) => {
      if (!url.includes('/tree/')) return false
      return Boolean(response.writeHead(200, { link: '<http://hub/?cursor=1>; rel="next"' }).end('[]'))
    })
    await expect(answer).rejects.toThrow('more than 5 pages')
  })
})

describe('parseRepositoryName', () => {
  test.each<[string, RepositoryName]>([
    ['lab/model', { kind: 'model', id: 'lab/model', revision: null }],
    ['hub:lab/model@v1.0', { kind: 'model', id: 'lab/model', revision: 'v1.0' }],
    [`hub:datasets/lab/data@${COMMIT}`, { kind: 'dataset', id: 'lab/data', revision: COMMIT }],
    ['https://huggingface.co/lab/model', { kind: 'model', id: 'lab/model', revision: null }],
    ['https://huggingface.co/datasets/lab/data/tree/main', { kind: 'dataset', id: 'lab/data', revision: 'main' }],
    ['https://huggingface.co/lab/model/commit/abc?x=1#y', { kind: 'model', id: 'lab/model', revision: 'abc' }],
  ])('%s', (text, expected) => {
    expect(parseRepositoryName(text)).toEqual(expected)
  })

  test.each([
    '',
    'model',
    'lab/model/more',
    '../model',
    'lab/..',
    'lab/model@../../x',
    'lab/model@a/../b',
    'lab/model?x',
    'lab/mo del',
    'http://huggingface.co/lab/model',
    'https://huggingface.co.evil.example/lab/model',
    'https://huggingface.co/lab/%2e%2e',
    'https://huggingface.co/%',
  ])('%j names no repository', (text) => {
    expect(() => parseRepositoryName(text)).toThrow('names no repository')
  })
})
