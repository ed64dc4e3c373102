import type { CampaignCard } from '@commonweight/db/views'

/** `1.3B · Apache-2.0 · base: scratch` */
export function ModelStrip({ model }: { model: CampaignCard['model'] }) {
  const parts = [model.kind, model.parameters, model.licence, `base: ${model.base}`].filter(Boolean)
  return <p className="num truncate text-xs text-faint">{parts.join(' · ')}</p>
}
