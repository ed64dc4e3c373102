import { BaseError } from '@commonweight/domain/base-error'

/** A text that names no repository. */
export class NoRepositoryError extends BaseError {
  override readonly name = 'NoRepositoryError'
}

/** @property revision A branch, a tag or a commit; null: what the Hub calls its main revision. */
export type RepositoryName = { kind: 'model' | 'dataset'; id: string; revision: string | null }

export const HUB_ORIGIN = 'https://huggingface.co'
/** Where files of the Hub are kept; its answers redirect there. */
export const HUB_HOSTS = ['huggingface.co', '.huggingface.co', '.hf.co'] as const

const PART = '[A-Za-z0-9][A-Za-z0-9._-]{0,95}'
const REVISION = '[A-Za-z0-9][A-Za-z0-9._/-]{0,199}'
const SHORT = new RegExp(`^(?<datasets>datasets/)?(?<id>${PART}/${PART})(?:@(?<revision>${REVISION}))?$`)
const PATH = new RegExp(
  `^/(?<datasets>datasets/)?(?<id>${PART}/${PART})(?:/(?:tree|commit)/(?<revision>${REVISION}))?/?$`,
)

/**
 * Reads `org/name`, `datasets/org/name`, both with `@revision`, after an optional `hub:`; or the address of its page.
 * @throws NoRepositoryError
 */
export function parseRepositoryName(text: string): RepositoryName {
  const isPage = /^https:\/\//.test(text)
  const match = isPage ? PATH.exec(pathOf(text)) : SHORT.exec(text.replace(/^hub:/, ''))
  const { datasets, id, revision = null } = match?.groups ?? {}
  const hasDots = [...(id ?? '').split('/'), ...(revision ?? '').split('/')].some((part) => /^\.+$|\.\./.test(part))
  if (id === undefined || hasDots) {
    throw new NoRepositoryError(`"${text.slice(0, 200)}" names no repository of the Hub.`, {
      details: 'Like org/name, datasets/org/name@revision, or the address of its page.',
    })
  }
  return { kind: datasets ? 'dataset' : 'model', id, revision }
}

function pathOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.origin === HUB_ORIGIN ? url.pathname : ''
}
