'use client'
import type { EvidenceReport } from '@commonweight/evidence/verify/verify-evidence'
import { Status } from '../../ui/status'
import { compareWords as words } from './compare-words'

/** More than anyone reads; the findings count all. */
const MAX_SHOWN = 200

/** What comparing a folder found: a verdict for each finding, then the files. */
export function CompareReport({ report: { verdict, findings, files } }: { report: EvidenceReport }) {
  return (
    <div className="mt-4" data-verdict={verdict}>
      <h4 className="font-medium">{words.report}</h4>
      <ul className="mt-2 border-t border-line">
        {findings.map(({ verdict: found, text }) => (
          <li key={`${found} ${text}`} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[9rem_1fr]">
            <Status {...words.verdicts[found]} />
            <span className="wrap-anywhere">{text}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-faint">{words.limits}</p>
      {files.length > 0 && (
        <details className="mt-2">
          <summary className="target cursor-pointer">{words.files}</summary>
          <ul className="mt-1 space-y-1 text-xs">
            {files.slice(0, MAX_SHOWN).map(({ path, outcome }) => (
              <li key={path} className="flex flex-wrap gap-x-3">
                <span className="num break-all">{path}</span>
                <span className="text-soft">{words.outcomes[outcome]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
