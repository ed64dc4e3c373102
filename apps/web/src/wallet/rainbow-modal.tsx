import '@rainbow-me/rainbowkit/styles.css'
import { darkTheme, lightTheme, RainbowKitProvider, type Theme, useConnectModal } from '@rainbow-me/rainbowkit'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { type Config, WagmiProvider } from 'wagmi'

/**
 * Shows RainbowKit's list of wallets until one is connected, the visitor closes it, or `failure` says why the chosen one
 * cannot be reached, which is returned. The only file that knows RainbowKit. It lives in a root of its own that goes away with the dialog, so that nothing of it runs otherwise.
 */
export function showConnectModal(config: Config, failure: Promise<Error>): Promise<Error | null> {
  return new Promise((resolve) => {
    const host = document.body.appendChild(document.createElement('div'))
    const root = createRoot(host)
    const close = (failed: Error | null): void => {
      // The dialog's own handlers are still running.
      setTimeout(() => {
        root.unmount()
        host.remove()
        resolve(failed)
      })
    }
    void failure.then(close)
    root.render(
      <WagmiProvider config={config} reconnectOnMount={false}>
        <QueryClientProvider client={new QueryClient()}>
          <RainbowKitProvider modalSize="compact" theme={theme()} appInfo={{ appName: 'Commonweight' }}>
            <Opener onClosed={() => close(null)} />
          </RainbowKitProvider>
        </QueryClientProvider>
      </WagmiProvider>,
    )
  })
}

function Opener({ onClosed }: { onClosed: () => void }) {
  const { openConnectModal, connectModalOpen } = useConnectModal()
  const hasOpened = useRef(false)
  useEffect(() => {
    if (connectModalOpen) hasOpened.current = true
    else if (hasOpened.current) onClosed()
    else openConnectModal?.()
  }, [connectModalOpen, openConnectModal, onClosed])
  return null
}

/** The site's own tokens, in both of RainbowKit's themes. */
function theme(): Theme {
  const options = { borderRadius: 'small', fontStack: 'system', overlayBlur: 'none' } as const
  return { lightMode: paint(lightTheme(options)), darkMode: paint(darkTheme(options)) }
}

function paint(base: ReturnType<typeof lightTheme>): ReturnType<typeof lightTheme> {
  const { colors, fonts, shadows } = base
  return {
    ...base,
    colors: {
      ...colors,
      accentColor: 'var(--ink)',
      accentColorForeground: 'var(--paper)',
      actionButtonBorder: 'var(--line)',
      closeButton: 'var(--ink-soft)',
      closeButtonBackground: 'var(--paper-sunk)',
      generalBorder: 'var(--line)',
      menuItemBackground: 'var(--paper-sunk)',
      modalBackground: 'var(--paper-lift)',
      modalBorder: 'var(--line)',
      modalText: 'var(--ink)',
      modalTextDim: 'var(--ink-faint)',
      modalTextSecondary: 'var(--ink-soft)',
    },
    fonts: { ...fonts, body: 'inherit' },
    shadows: { ...shadows, dialog: '0 8px 32px rgb(0 0 0 / 0.18)' },
  }
}
