import { Notice } from './notice'
import { pages } from './words'

/** Shown only where JavaScript is off. */
export function NeedsScript() {
  return (
    <noscript>
      <Notice tone="wait">{pages.needsScript}</Notice>
    </noscript>
  )
}
