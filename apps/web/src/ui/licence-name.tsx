import { licenceVerdict } from '@commonweight/evidence/licence/licence-verdict'
import { licences } from './words'

/** For pages of the server: the list of licences is large. Says of no licence that it is open source unless it is. */
export function LicenceName({ licence }: { licence: string }) {
  const { kind, name } = licenceVerdict(licence)
  return (
    <span data-licence={kind}>
      <span className="num" title={name ?? undefined}>
        {licence}
      </span>
      {kind !== 'unknown' && <span className="text-faint"> {licences[kind]}</span>}
    </span>
  )
}
