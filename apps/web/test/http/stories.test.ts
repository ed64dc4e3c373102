import { canonicalDocument } from '@commonweight/domain/canonical'
import { createDb } from '@commonweight/read-models/create-db'
import { putDocument } from '@commonweight/read-models/documents/put-document'
import type { Hex } from 'viem'
import { beforeAll, expect, test } from 'vitest'
import { HOSTILE_MARKDOWN } from '../../src/features/story/test/hostile-markdown'
import { story as copy } from '../../src/features/story/words'
import { siteOrigin } from '../e2e/site'
import { StrangersWork } from '../e2e/strangers-work'
import { publish } from '../journey/support/submitted-campaign'

/** Of kinds that would each end or hold up a server which parses them. */
const HOSTILE = [
  'a table of 11 million cells',
  'quotes',
  'bullets in each other',
  'numbers in each other',
  'e-mails',
  'images in each other',
  'references to a long address',
  'stars and underlines',
  'footnotes',
  'setext headings',
]

let work: StrangersWork
let good: Hex
let hostile: Hex[]
beforeAll(async () => {
  work = await StrangersWork.begin()
  const links = '[bank.example](https://evil.example) [relative](//evil.example) [code](https://code.example/x)'
  good = await campaign(`# Plan\n\n**Train** it. ${links} Runs \u202ebackwards.`)
  hostile = []
  for (const name of HOSTILE) hostile.push(await campaign(HOSTILE_MARKDOWN[name] ?? ''))
  await work.seen()
}, 120_000)

test('a story is laid out, its links say where they go, and nothing in it runs backwards', async () => {
  const html = await textOf(good)
  expect(html).toContain('<h3>Plan</h3>\n<p><strong>Train</strong> it.')
  expect(html).toContain('>bank.example</a> (goes to evil.example) relative <a href="https://code.example/x"')
  expect(html).toContain('Runs ⟨U+202E⟩backwards.')
  expect(html).not.toContain('\u202e')
})

test('ten hostile stories keep the site no longer than ten plain ones, and are shown as they were written', async () => {
  const plain = await whileReading(HOSTILE.map(() => good))
  const { pages, latest } = await whileReading(hostile)
  for (const [index, html] of pages.entries()) expect(html, HOSTILE[index]).toContain(copy.plain)
  // On two busy cores the same pages take twice as long at another time.
  expect(latest).toBeLessThan(Math.max(1_000, 3 * plain.latest))
})

test('a name that hides something is refused in a new document', async () => {
  const { bytes, cid } = await canonicalDocument(documentOf('Evil\u202e', 'A story.'))
  const response = await fetch(`${siteOrigin()}/ipfs/${cid}`, { method: 'PUT', body: bytes })
  expect(response.status).toBe(422)
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  expect(error.code).toBe('misleading')
  expect(error.message).toMatch(/title.*U\+202E/)
})

test('a name that hides something, stored before, is shown with it in words', async () => {
  const { bytes, digest } = await canonicalDocument(documentOf('Evil \u202e\u0000 title', 'A story.'))
  const db = createDb(process.env.DATABASE_URL ?? '')
  await putDocument(db, bytes)
  await db.$disconnect()
  const id = await work.campaign({ title: 'old', digest })
  await work.seen()
  const html = await textOf(id)
  expect(html).toContain('Evil ⟨U+202E⟩⟨U+0000⟩ title')
  expect(html).not.toContain('\u202e')
})

/** Reads campaigns' pages at once, and how long the slowest answer of the site took meanwhile. */
async function whileReading(ids: readonly Hex[]): Promise<{ pages: string[]; latest: number }> {
  let isReading = true
  let latest = 0
  const asking = (async () => {
    while (isReading) {
      const asked = performance.now()
      expect((await fetch(`${siteOrigin()}/api/head`)).status).toBe(200)
      latest = Math.max(latest, performance.now() - asked)
    }
  })()
  const pages = await Promise.all(ids.map(textOf))
  isReading = false
  await asking
  return { pages, latest }
}

async function campaign(story: string): Promise<Hex> {
  const title = `Written by a stranger ${Math.random().toString(36).slice(2)}`
  return work.campaign({ title, digest: await publish(work.product, documentOf(title, story.trim())) })
}

function documentOf(title: string, story: string) {
  return {
    type: 'commonweight/terms/1',
    title,
    summary: 'A summary of ten letters.',
    story,
    labName: 'Somebody',
    demo: false,
    links: [],
    milestones: [{ title: 'All of it', criteria: 'Ten letters.' }],
    model: { kind: 'speech', parameters: '1B', licence: 'MIT', base: 'none' },
  }
}

async function textOf(id: Hex): Promise<string> {
  const response = await fetch(`${siteOrigin()}/campaigns/${id}`)
  expect(response.status).toBe(200)
  return response.text()
}
