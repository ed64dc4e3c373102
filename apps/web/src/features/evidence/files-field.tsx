'use client'
import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import { useState } from 'react'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { Field } from '../../ui/form/field'
import { forms } from '../../ui/form/words/forms'
import { evidence as words } from './words'

export type FilesFieldProps = {
  files: readonly EvidenceFile[]
  onFiles: (files: EvidenceFile[]) => void
  problem: string | undefined
}

/** Files of a milestone: hashed in the browser, never uploaded. Choosing again replaces files of the same path. */
export function FilesField({ files, onFiles, problem }: FilesFieldProps) {
  const [percent, setPercent] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const hash = async (picked: readonly File[]): Promise<void> => {
    setFailure(null)
    setPercent(0)
    try {
      const { hashFiles } = await import('@commonweight/evidence/browser/hash-files')
      const hashed = await hashFiles(picked, (done, total) => setPercent(Math.floor((done * 100) / Math.max(total, 1))))
      const paths = new Set(hashed.map(({ path }) => path))
      onFiles([...files.filter(({ path }) => !paths.has(path)), ...hashed])
    } catch (error) {
      setFailure(await explainLazily(error))
    } finally {
      setPercent(null)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <Field label={words.files} hint={words.filesHint} problem={failure ?? problem}>
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            className="input"
            disabled={percent !== null}
            onChange={(event) => void hash([...(event.target.files ?? [])])}
          />
        )}
      </Field>
      {percent !== null && (
        <p role="status" className="num text-soft text-xs">
          {words.hashing(percent)}
        </p>
      )}
      {files.length > 0 && (
        <details open={files.length < 6}>
          <summary className="min-h-11 cursor-pointer text-sm">{words.fileList(files.length)}</summary>
          <ul className="flex flex-col gap-1 text-xs">
            {files.map(({ path, size, sha256 }) => (
              <li key={path} className="flex flex-wrap items-center gap-x-3">
                <span className="num break-all">{path}</span>
                <span className="num text-faint">{size} B</span>
                <span className="num break-all text-faint">{sha256}</span>
                <button
                  type="button"
                  className="btn btn-quiet"
                  aria-label={`${forms.remove} ${path}`}
                  onClick={() => onFiles(files.filter((file) => file.path !== path))}
                >
                  {forms.remove}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
