import { visibleText } from '@commonweight/domain/text/visible-text'
import type { Root } from 'hast'
import { story as copy } from './words'

/** The tree of a text that is shown as it was written: a line that says so, then every character. */
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
