import { randomBytes } from 'node:crypto'
import { lowerHex } from '@commonweight/domain/hex'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { parseSiweMessage } from 'viem/siwe'
import { expect, test } from 'vitest'
import { ROUTES } from '../../src/front/routes'
import { ask, siteOrigin } from '../e2e/site'

type Account = ReturnType<typeof privateKeyToAccount>
const newAccount = () => privateKeyToAccount(generatePrivateKey())

type Sent = { cookie?: string; origin?: string | null; body?: unknown }

/** As from a network of its own. */
function send(path: string, { cookie, origin = siteOrigin(), body }: Sent = {}): Promise<Response> {
  const [a, b, c] = randomBytes(3)
  return fetch(`${siteOrigin()}/lab/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-forwarded-for': `10.${a}.${b}.${c}`,
      'content-type': 'application/json',
      ...(origin && { origin }),
      ...(cookie && { cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function textFor(account: Account): Promise<{ nonce: string; message: string }> {
  const answer = await send('nonces', { body: { account: account.address } })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Signs in; gives the cookie as a browser sends it back. */
async function enter(account: Account): Promise<string> {
  const { nonce, message } = await textFor(account)
  const answer = await send('sessions', { body: { nonce, signature: await account.signMessage({ message }) } })
  expect(answer.status).toBe(200)
  const set = answer.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/; Path=\/lab; Max-Age=\d+; HttpOnly; SameSite=Strict/)
  return set.split(';')[0] ?? ''
}

const idsOf = async (cookie: string): Promise<string[]> => {
  const { sessions } = await (await send('sessions', { cookie })).json()
  return sessions.map(({ id }: { id: string }) => id)
}

/** What each writing route of the desk is sent, for a lab. A new one without a row fails. */
const WRITES: Record<string, (lab: string) => { path: string; body: unknown; isForMembers: boolean }> = {
  '/lab/api/nonces': (lab) => ({ path: 'nonces', body: { account: lab }, isForMembers: false }),
  '/lab/api/sessions': () => ({
    path: 'sessions',
    body: { nonce: 'aaaaaaaaaaaaaaaaa', signature: '0x12' },
    isForMembers: false,
  }),
  '/lab/api/sessions/end': () => ({ path: 'sessions/end', body: { id: 'a'.repeat(24) }, isForMembers: false }),
  '/lab/api/labs/[account]/members': (lab) => ({
    path: `labs/${lab}/members`,
    body: { account: `0x${'5'.repeat(40)}`, role: 'editor' },
    isForMembers: true,
  }),
}
const routes = ROUTES.filter(({ path, methods }) => path.startsWith('/lab/api/') && methods.includes('POST'))

test('every writing route of the desk is tried below', () => {
  expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(WRITES).sort())
})

test.each(Object.entries(WRITES))(
  'W1: %s takes nothing from other sites, from nobody, or for another’s lab',
  async (_, sentTo) => {
    const [owner, other] = [newAccount(), newAccount()]
    const lab = lowerHex(owner.address)
    const { path, body, isForMembers } = sentTo(lab)
    const own = await enter(owner)
    for (const origin of ['https://evil.example', 'null', null]) {
      expect((await send(path, { body, cookie: own, origin })).status, String(origin)).toBe(403)
    }
    if (path !== 'nonces' && path !== 'sessions') {
      expect((await send(path, { body })).status).toBe(401)
      expect((await send(path, { body, cookie: `${own}x` })).status).toBe(401)
    }
    if (isForMembers) {
      expect((await send(path, { body, cookie: await enter(other) })).status).toBe(403)
      expect((await send(path, { cookie: await enter(other) })).status).toBe(403)
      expect((await send(path)).status).toBe(401)
      expect((await send(path, { body, cookie: own })).status).toBe(200)
    }
    expect(await idsOf(own)).toHaveLength(1)
  },
)

test('W2: the text is bound to this site, its chain and a few minutes, and serves once', async () => {
  const ann = newAccount()
  const { nonce, message } = await textFor(ann)
  const read = parseSiweMessage(message)
  expect(read).toMatchObject({ domain: new URL(siteOrigin()).host, address: ann.address, nonce, version: '1' })
  expect(read.chainId).toBe(Number(process.env.CHAIN_ID))
  const minutes = ((read.expirationTime?.getTime() ?? 0) - (read.issuedAt?.getTime() ?? 0)) / 60_000
  expect(minutes).toBeGreaterThan(1)
  expect(minutes).toBeLessThanOrEqual(10)

  const other = await newAccount().signMessage({ message })
  expect((await send('sessions', { body: { nonce, signature: other } })).status).toBe(422)
  const changed = message.replace(`Chain ID: ${read.chainId}`, 'Chain ID: 1')
  const elsewhere = await ann.signMessage({ message: changed })
  expect((await send('sessions', { body: { nonce, signature: elsewhere } })).status).toBe(422)

  const signature = await ann.signMessage({ message })
  const both = await Promise.all([1, 2, 3, 4].map(() => send('sessions', { body: { nonce, signature } })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  expect((await send('sessions', { body: { nonce, signature } })).status).toBe(410)
  expect((await send('sessions', { body: { nonce: 'x'.repeat(17), signature } })).status).toBe(410)
})

test('a session ends at once where it is ended, also from another browser, and never another account’s', async () => {
  const [ann, bob] = [newAccount(), newAccount()]
  const [first, second, bobs] = [await enter(ann), await enter(ann), await enter(bob)]
  const ids = await idsOf(first)
  expect(ids).toHaveLength(2)
  for (const id of ids) await send('sessions/end', { cookie: bobs, body: { id } })
  expect(await idsOf(second)).toHaveLength(2)
  const { sessions } = await (await send('sessions', { cookie: second })).json()
  const firstId = sessions.find(({ isThis }: { isThis: boolean }) => !isThis).id
  expect(await (await send('sessions/end', { cookie: second, body: { id: firstId } })).json()).toEqual({
    isSignedIn: true,
  })
  expect((await send('sessions', { cookie: first })).status).toBe(401)
  const ended = await send('sessions/end', { cookie: second, body: { id: 'all' } })
  expect(ended.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await send('sessions', { cookie: second })).status).toBe(401)
  expect((await send('sessions', { cookie: bobs })).status).toBe(200)
})

test('an editor and a viewer see members and change none; the owner does, and cannot leave', async () => {
  const [owner, editor] = [newAccount(), newAccount()]
  const path = `labs/${lowerHex(owner.address)}/members`
  const [own, member] = [await enter(owner), await enter(editor)]
  const put = (cookie: string, account: string, role: string | null) => send(path, { cookie, body: { account, role } })
  expect((await put(own, editor.address, 'editor')).status).toBe(200)
  expect(await (await send(path, { cookie: member })).json()).toMatchObject({
    role: 'editor',
    members: [{ role: 'editor' }],
  })
  expect((await put(member, editor.address, 'viewer')).status).toBe(403)
  expect((await put(own, owner.address, 'viewer')).status).toBe(422)
  expect((await put(own, editor.address, 'owner')).status).toBe(400)
  expect((await put(own, editor.address, null)).status).toBe(200)
  expect((await send(path, { cookie: member })).status).toBe(403)
  const { actions } = await (await send(path, { cookie: own })).json()
  expect(actions.items.map(({ action }: { action: string }) => action)).toEqual(['member-removed', 'member-editor'])
})

test('pages are the same for everybody: none has a cookie, or what members see', async () => {
  const owner = newAccount()
  const cookie = await enter(owner)
  for (const path of [
    '/',
    '/lab',
    `/lab/${owner.address}`,
    `/lab/${owner.address}/members`,
    `/labs/${owner.address}`,
  ]) {
    expect((await ask(path)).headers.get('set-cookie'), path).toBeNull()
    const seen = await fetch(siteOrigin() + path, { headers: { cookie } })
    expect(seen.status).toBe(200)
    expect(await seen.text()).not.toContain('data-members')
  }
})
