import { visibleText } from '@commonweight/domain/text/visible-text'
import type { Root } from 'hast'
import { story as copy } from './words'

/** A text that is not laid out, as the tree of a page: a line that says so, and every character as it was written. */
export function plainTree(text: string): Root {
  return {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['plain-note'] },
        children: [{ type: 'text', value: copy.plain }],
      },
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['plain'], dir: 'auto' },
        children: [{ type: 'text', value: visibleText(text, 'code') }],
      },
    ],
  }
}
