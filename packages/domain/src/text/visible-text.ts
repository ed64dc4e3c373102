import { hiddenCharacters, type TextKind } from './hidden-characters'

/**
 * A stranger's text with its hidden characters as words: U+202E, which writes backwards, becomes the letters
 * "⟨U+202E⟩". Text without such characters stays as it is.
 */
export function visibleText(text: string, kind: TextKind = 'line'): string {
  let shown = ''
  let from = 0
  for (const { at, length, name } of hiddenCharacters(text, kind)) {
    shown += `${text.slice(from, at)}⟨${name}⟩`
    from = at + length
  }
  return shown + text.slice(from)
}
