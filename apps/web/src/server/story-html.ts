import { StoryRenderer } from './story-renderer'

// On globalThis, because the server has this module once for each kind of page.
const holder = globalThis as typeof globalThis & { commonweightStories?: StoryRenderer }

/** Safe HTML of a Markdown text by a stranger, rendered once and off the main thread; never throws. */
export function storyHtml(text: string): Promise<string> {
  holder.commonweightStories ??= new StoryRenderer({
    ...{ threads: 2, renderMs: 1_000, startMs: 10_000, heapMb: 96 },
    ...{ waiting: 64, waitMs: 5_000, keptBytes: 32 * 1024 * 1024, retryMs: 60_000 },
  })
  return holder.commonweightStories.render(text)
}
