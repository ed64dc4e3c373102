import { createHash } from 'node:crypto'
import type { PlateFacts } from './plate-facts'
import { TONES, type Tones } from './plate-tints'

type Tinted = Pick<PlateFacts, 'tint'>

/**
 * The style sheet of a plate. Classes: `g` ground, `t` to come or lost, `w` under way, `i` inked, `l` lines between
 * milestones, `x` what strikes a lost part through. As an image a plate follows the theme of the page around it.
 */
export function plateStyle({ tint }: Tinted): string {
  const { light, dark } = TONES[tint]
  return `${rules(light)}@media(prefers-color-scheme:dark){${rules(dark)}}path,use{stroke-width:2}.x{stroke-width:4}`
}

/** The content security policy of a plate that is opened by itself: its own style sheet, named by its digest. */
export function platePolicy(facts: Tinted): string {
  const digest = createHash('sha256').update(plateStyle(facts)).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; sandbox; frame-ancestors 'none'`
}

function rules({ ground, pencil, wash, ink }: Tones): string {
  return [
    `.g{fill:${ground}}`,
    `.t{fill:none;stroke:${pencil}}`,
    `.w{fill:${wash};stroke:${pencil}}`,
    `.i{fill:${ink}}`,
    `.l{stroke:${pencil}}`,
    `.x{stroke:${ink}}`,
  ].join('')
}
