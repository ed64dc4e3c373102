import { pages } from '../messages/pages'
import { Notice } from './notice'

/** Told only where JavaScript is off. */
export function NeedsScript() {
  return (
    <noscript>
      <Notice tone="wait">{pages.needsScript}</Notice>
    </noscript>
  )
}
