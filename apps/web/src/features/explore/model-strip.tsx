import type { CampaignCard } from '@commonweight/domain/views/campaign'

/** `1.3B · Apache-2.0 · base: scratch` */
export function ModelStrip({ model }: { model: CampaignCard['model'] }) {
  const text = [model.parameters, model.licence, model.base && `base: ${model.base}`].filter(Boolean).join(' · ')
  return (
    <p className="num truncate text-xs text-faint" title={text}>
      {text}
    </p>
  )
}
