import { storyHtml } from './story-html'

/**
 * Markdown by strangers, parsed and sanitised on the server; plain text where that would be too much work. Nothing in it
 * loads anything from anywhere, and its direction of writing stays its own.
 */
export async function Markdown({ source }: { source: string }) {
  const html = await storyHtml(source)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's last steps sanitise, and it escapes all text
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}
