import { randomBytes } from 'node:crypto'
import { lowerHex } from '@commonweight/domain/hex'
import sharp from 'sharp'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { parseSiweMessage } from 'viem/siwe'
import { expect, test } from 'vitest'
import { ROUTES } from '../../src/front/routes'
import { ask, siteOrigin } from '../e2e/site'

/** With the place where it was taken, which must not stay. */
const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#246' } })
  .withExif({ IFD0: { Copyright: 'Secret place' } })
  .jpeg()
  .toBuffer()

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
  '/lab/api/labs/[account]/pictures': (lab) => ({
    path: `labs/${lab}/pictures`,
    body: { use: 'logo', file: picture.toString('base64') },
    isForMembers: true,
  }),
  '/lab/api/labs/[account]/profile': (lab) => ({
    path: `labs/${lab}/profile`,
    body: { version: 0, profile: { name: 'A lab', line: '', about: '', links: [] }, logo: null, cover: null },
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
      if (!path.endsWith('/pictures')) {
        expect((await send(path, { cookie: await enter(other) })).status).toBe(403)
        expect((await send(path)).status).toBe(401)
      }
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

test.each([
  ['members', 403, 403],
  ['pictures', 403, 200],
  ['profile', 403, 200],
])('W1: %s of a lab: a viewer gets %i and an editor %i', async (route, forViewer, forEditor) => {
  const [owner, member] = [newAccount(), newAccount()]
  const lab = lowerHex(owner.address)
  const [own, cookie] = [await enter(owner), await enter(member)]
  const { path, body } = WRITES[`/lab/api/labs/[account]/${route}`]?.(lab) ?? { path: '', body: null }
  for (const [role, status] of [
    ['viewer', forViewer],
    ['editor', forEditor],
  ] as const) {
    await send(`labs/${lab}/members`, { cookie: own, body: { account: member.address, role } })
    expect((await send(path, { cookie, body })).status, role).toBe(status)
  }
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

async function upload(cookie: string, lab: string, file: Uint8Array, use = 'logo') {
  return send(`labs/${lab}/pictures`, { cookie, body: { use, file: Buffer.from(file).toString('base64') } })
}

test('a profile shows on the public page, with pictures that were encoded by this site, until a newer one is saved', async () => {
  const owner = newAccount()
  const lab = lowerHex(owner.address)
  const cookie = await enter(owner)
  const { id, width, height } = await (await upload(cookie, lab, picture, 'cover')).json()
  expect([width, height]).toEqual([300, 200])
  const served = await fetch(`${siteOrigin()}/pictures/${id}/1280.webp`)
  expect(served.headers.get('content-type')).toBe('image/webp')
  expect(served.headers.get('x-content-type-options')).toBe('nosniff')
  const bytes = Buffer.from(await served.arrayBuffer())
  expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
  expect(bytes.includes('Secret place')).toBe(false)

  const profile = {
    name: 'Small <b>Lab</b>',
    line: 'Models for phones',
    about: '**Hello** <script>x</script>',
    links: [],
  }
  const save = (version: number, more: object = {}) =>
    send(`labs/${lab}/profile`, { cookie, body: { version, profile, logo: null, cover: id, ...more } })
  expect((await save(0)).status).toBe(200)
  const html = await (await ask(`/labs/${lab}`)).text()
  expect(html).toContain(`/pictures/${id}/1280.webp`)
  expect(html).toContain('Small &lt;b&gt;Lab&lt;/b&gt;')
  expect(html).toContain('<strong>Hello</strong>')
  expect(html).not.toContain('<script>x')
  expect((await save(0)).status).toBe(409)
  expect((await save(1, { logo: 'f'.repeat(64) })).status).toBe(409)
  const both = await Promise.all([save(1), save(1), save(1)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(
    (await save(2, { profile: { ...profile, links: [{ label: 'x', href: 'javascript:alert(1)' }] } })).status,
  ).toBe(422)
  expect((await save(2, { profile: { ...profile, name: '' } })).status).toBe(422)
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
  ['HTML', Buffer.from('<!doctype html><script>x</script>'), 415],
  ['a GIF', Buffer.from('GIF89a'.padEnd(40, '0')), 415],
  ['a cut picture', picture.subarray(0, picture.length - 200), 422],
  ['5 MB', Buffer.concat([picture, Buffer.alloc(4 * 1024 * 1024)]), 413],
])('%s is refused as a picture', async (_, file, status) => {
  const owner = newAccount()
  const answer = await upload(await enter(owner), lowerHex(owner.address), file)
  expect(answer.status).toBe(status)
  expect((await answer.json()).error.message.length).toBeGreaterThan(10)
})

test.each(['../../etc/passwd', '%2e%2e%2f96.webp', '96.webp%00.html', '96.html', '96.webp/x'])(
  'no picture has the address %s',
  async (file) => {
    const answer = await ask(`/pictures/${'a'.repeat(64)}/${file}`)
    expect([400, 404]).toContain(answer.status)
  },
)

test('a lab keeps a bounded number of pictures, and those of its profile', async () => {
  const owner = newAccount()
  const lab = lowerHex(owner.address)
  const cookie = await enter(owner)
  const one = async (shade: number) => {
    const file = await sharp({ create: { width: 20, height: 20, channels: 3, background: { r: shade, g: 0, b: 0 } } })
      .png()
      .toBuffer()
    return (await (await upload(cookie, lab, file)).json()).id as string
  }
  const kept = await one(1)
  const profile = { name: 'Lab', line: '', about: '', links: [] }
  await send(`labs/${lab}/profile`, { cookie, body: { version: 0, profile, logo: kept, cover: null } })
  const others: string[] = []
  for (let i = 0; i < 14; i++) others.push(await one(20 + 10 * i))
  const isServed = async (id: string) => (await fetch(`${siteOrigin()}/pictures/${id}/256.webp`)).status === 200
  expect(await isServed(kept)).toBe(true)
  expect(await isServed(others.at(-1) ?? '')).toBe(true)
  expect(await Promise.all(others.map(isServed))).toContain(false)
})
