import { StoryRenderer } from './story-renderer'

let renderer: StoryRenderer | undefined

/**
 * Markdown by strangers, parsed and sanitised on the server; plain text where that would be too much work. Nothing in
 * it loads anything from anywhere, and its direction of writing stays its own.
 */
export async function Markdown({ source }: { source: string }) {
  const html = await renderStory(source)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's last steps sanitise, and it escapes all text
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Safe HTML of a Markdown text by a stranger, rendered once and off the main thread; never throws. */
function renderStory(text: string): Promise<string> {
  renderer ??= new StoryRenderer({
    threads: 2,
    renderMs: 1_000,
    startMs: 10_000,
    heapMb: 96,
    waiting: 64,
    waitMs: 5_000,
    keptBytes: 32 * 1024 * 1024,
    retryMs: 60_000,
  })
  return renderer.render(text)
}
