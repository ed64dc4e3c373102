import { defineConfig } from '@wagmi/cli'
import { foundry } from '@wagmi/cli/plugins'

// Interfaces carry the public surface; VoucherGate and TestToken have none of their own.
export default defineConfig({
  out: 'src/generated.ts',
  plugins: [
    foundry({
      project: '../../contracts',
      artifacts: 'out',
      forge: { build: false },
      include: ['ICampaigns.json', 'IMatchingRounds.json', 'VoucherGate.json', 'TestToken.json'],
    }),
  ],
})
