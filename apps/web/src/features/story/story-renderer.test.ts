import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { StoryRenderer, type StoryRendererOptions } from './story-renderer'
import { HOSTILE_MARKDOWN } from './test/hostile-markdown'
import { story as copy } from './words'

const OPTIONS: StoryRendererOptions = {
  threads: 1,
  renderMs: 10_000,
  startMs: 20_000,
  heapMb: 96,
  waiting: 64,
  waitMs: 20_000,
  keptBytes: 1024 * 1024,
  retryMs: 60_000,
}
const STORY = '# Plan\n\n**Train** it.'
const HTML = '<h3>Plan</h3>\n<p><strong>Train</strong> it.</p>'
/** As much work as is let through. */
const HEAVY = 'a *b* [c](https://d.example)\n\n'.repeat(400)

let renderer: StoryRenderer
function rendererWith(options: Partial<StoryRendererOptions> = {}): StoryRenderer {
  renderer = new StoryRenderer({ ...OPTIONS, ...options })
  return renderer
}
afterEach(() => renderer.close())

test('a story is rendered in a thread, and once', async () => {
  const render = rendering(rendererWith({ waiting: 1 }))
  // More than may wait: all but one are answered by the one that is under way.
  const all = await Promise.all(Array.from({ length: 20 }, () => render(STORY)))
  expect(new Set(all)).toEqual(new Set([HTML]))
  // Nothing may wait any more, so what comes out now was kept.
  const began = performance.now()
  for (let time = 0; time < 100; time++) expect(await render(STORY)).toBe(HTML)
  expect(performance.now() - began).toBeLessThan(500)
})

test('what is kept stays within its bytes, and the last used stays', async () => {
  const render = rendering(rendererWith({ keptBytes: 1_000 }))
  await render(STORY)
  for (const other of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await render(other)
    expect(await render(STORY)).toBe(HTML)
  }
  expect(renderer.keptBytes).toBeLessThanOrEqual(1_000)
  expect(renderer.keptBytes).toBeGreaterThan(0)
})

describe('a thread that fails shows the text as it was written, and the next text is rendered', () => {
  test('it takes too long', async () => {
    const render = rendering(rendererWith({ renderMs: 1 }))
    expect(await render(HEAVY)).toContain(copy.plain)
    expect(await render('b *c*')).toMatch(/b (<em>c<\/em>|\*c\*)/)
  })

  test('it has no memory', async () => {
    const render = rendering(rendererWith({ heapMb: 1, startMs: 20_000 }))
    expect(await render(STORY)).toContain(copy.plain)
  })

  test('it is tried again later', async () => {
    const options = { ...OPTIONS, renderMs: 1, retryMs: 0 }
    renderer = new StoryRenderer(options)
    expect(await renderer.render(HEAVY)).toContain(copy.plain)
    options.renderMs = OPTIONS.renderMs
    expect(await renderer.render(HEAVY)).not.toContain(copy.plain)
  })
})

test('with too many waiting, the rest is shown plain for once', async () => {
  const render = rendering(rendererWith({ waiting: 2 }))
  const stories = Array.from({ length: 8 }, (_, index) => `${HEAVY}\n\n${index}`)
  const shown = await Promise.all(stories.map(render))
  const plain = shown.filter((html) => html.includes(copy.plain))
  expect(plain.length).toBeGreaterThanOrEqual(4)
  expect(plain.length).toBeLessThan(8)
  for (const story of stories) expect(await render(story)).not.toContain(copy.plain)
})

test('W6: while ten hostile and ten heavy stories are read, the main thread is late by less than 100 ms', async () => {
  const render = rendering(rendererWith({ threads: 2 }))
  await render(STORY)
  const texts = Object.values(HOSTILE_MARKDOWN)
  const control = await delayOfIdleThread()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  for (let from = 0; from < texts.length; from += 10) {
    const heavy = Array.from({ length: 10 }, (_, index) => `${HEAVY.slice(0, 3_000)}\n\n${from + index}`)
    const shown = await Promise.all([...texts.slice(from, from + 10), ...heavy].map(render))
    for (const html of shown) expect(html.length).toBeGreaterThan(0)
  }
  delay.disable()
  expect(delay.percentile(99) / 1e6).toBeLessThan(100 + (await control.end()))
})

/** How late a thread is that has nothing to do: the load of other programs on this machine. Milliseconds at p99. */
async function delayOfIdleThread() {
  const code = `
    const { parentPort } = require('node:worker_threads')
    const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    parentPort.once('message', () => { parentPort.postMessage(delay.percentile(99) / 1e6) })
    parentPort.postMessage('ready')`
  const thread = new Worker(code, { eval: true, execArgv: [] })
  const answer = () => new Promise<unknown>((resolve) => thread.once('message', resolve))
  await answer()
  const end = async () => {
    thread.postMessage('end')
    const late = Number(await answer())
    await thread.terminate()
    return late
  }
  return { end }
}

function rendering(made: StoryRenderer) {
  return (text: string) => made.render(text)
}
