import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { bytesText } from '../../format/number'
import { DataTable } from '../../ui/data-table'
import { LicenceName } from '../../ui/licence-name'
import { OutsideLink } from '../../ui/outside-link'
import { submission as words } from './words'

/** What the lab says it has delivered, and the command that reproduces it. */
export function ManifestDetails({ manifest }: { manifest: EvidenceManifest }) {
  const { summary, revisions, files, licence, evaluations, reproduce } = manifest
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return (
    <div className="mt-4 space-y-4 text-sm">
      <p className="max-w-2xl whitespace-pre-line">{summary}</p>
      {evaluations.length > 0 && <Evaluations evaluations={evaluations} />}
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-soft">
        <li>
          {words.licence} <LicenceName licence={licence} />
        </li>
        {files.length > 0 && <li className="num">{words.files(files.length, bytesText(size))}</li>}
        {revisions.map(({ repository, commit }) => (
          <li key={`${repository} ${commit}`}>
            <OutsideLink label={repository.replace(/^https?:\/\//, '')} href={repository} />{' '}
            <span className="num" title={commit}>
              @{commit.slice(0, 10)}
            </span>
          </li>
        ))}
      </ul>
      {reproduce && (
        <div>
          <p className="text-xs text-faint">{words.reproduce}</p>
          <Command text={reproduce} />
        </div>
      )}
    </div>
  )
}

function Command({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <pre tabIndex={0} className="num mt-1 overflow-x-auto rounded-sm bg-sunk p-3 text-xs">
      {text}
    </pre>
  )
}

function Evaluations({ evaluations }: Pick<EvidenceManifest, 'evaluations'>) {
  return (
    <DataTable
      label={words.claimed}
      rows={evaluations}
      keyOf={({ name, metric }) => `${name} ${metric}`}
      columns={[
        {
          label: words.figure,
          className: 'min-w-40 wrap-anywhere',
          cell: ({ name, metric }) => (
            <>
              {name} <span className="num text-xs text-faint">{metric}</span>
            </>
          ),
        },
        {
          label: words.claimed,
          isRight: true,
          className: 'num whitespace-nowrap',
          cell: ({ value, unit }) => (unit ? `${value} ${unit}` : value),
        },
        {
          label: words.command,
          className: 'min-w-40 wrap-anywhere font-mono text-xs text-soft',
          cell: ({ command }) => command ?? '–',
        },
      ]}
    />
  )
}
