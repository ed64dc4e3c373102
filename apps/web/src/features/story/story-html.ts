import { StoryRenderer } from './story-renderer'

let renderer: StoryRenderer | undefined

/** Safe HTML of a Markdown text by a stranger, rendered once and off the main thread; never throws. */
export function storyHtml(text: string): Promise<string> {
  renderer ??= new StoryRenderer({
    ...{ threads: 2, renderMs: 1_000, startMs: 10_000, heapMb: 96 },
    ...{ waiting: 64, waitMs: 5_000, keptBytes: 32 * 1024 * 1024, retryMs: 60_000 },
  })
  return renderer.render(text)
}
