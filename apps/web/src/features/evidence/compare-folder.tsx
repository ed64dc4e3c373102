'use client'
import type { FolderFile } from '@commonweight/evidence/browser/picked-source'
import type { EvidenceReport } from '@commonweight/evidence/verify/verify-evidence'
import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import type { ManifestAddress } from './compare-in-browser'
import { CompareReport } from './compare-report'
import { compareWords as words } from './compare-words'
import { droppedFiles, MAX_FILES, pickedFiles, TooManyFilesError } from './dropped-files'

/** A folder with delivered work, compared with the manifest of a submission in this browser. */
export function CompareFolder({ manifest }: { manifest: ManifestAddress }) {
  const id = useId()
  const [doing, setDoing] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [report, setReport] = useState<EvidenceReport | null>(null)
  const compare = async (files: () => FolderFile[] | Promise<FolderFile[]>): Promise<void> => {
    setProblem(null)
    setReport(null)
    setDoing(words.reading)
    try {
      const picked = await files()
      const { compareInBrowser } = await import('./compare-in-browser')
      const found = await compareInBrowser(manifest, picked, (path) => setDoing(words.hashing(path)))
      if (found) setReport(found)
      else setProblem(words.unreadable)
    } catch (error) {
      setProblem(error instanceof TooManyFilesError ? words.tooMany(MAX_FILES) : await explainLazily(error))
    } finally {
      setDoing(null)
    }
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const { items } = event.dataTransfer
    if (doing === null) void compare(() => droppedFiles(items))
  }
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])]
    target.value = ''
    if (files.length > 0) void compare(() => pickedFiles(files))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark for each
    <div
      role="group"
      className="mt-4 rounded-md border border-dashed border-line-strong p-4 text-sm"
      aria-labelledby={id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      data-compare
    >
      <h3 id={id} className="font-medium">
        {words.title}
      </h3>
      <p className="mt-1 max-w-2xl text-soft">{words.lead}</p>
      <label className="btn mt-3 cursor-pointer focus-within:outline-2">
        {words.choose}
        <input type="file" className="sr-only" disabled={doing !== null} onChange={onChange} {...FOLDER} />
      </label>
      <p role="status" className="mt-2 text-xs wrap-anywhere text-soft empty:hidden">
        {doing}
      </p>
      {problem && (
        <p role="alert" className="problem mt-2">
          {problem}
        </p>
      )}
      {report && <CompareReport report={report} />}
    </div>
  )
}

/** React has no name for it. */
const FOLDER = { webkitdirectory: '', multiple: true }
