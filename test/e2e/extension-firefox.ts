// The extension in a Firefox of its own: its pages by their names, and what can be run in them.
import { builtExtension } from './extension-chromium.ts';
import { startFirefox } from './firefox.ts';

const uuid = '11111111-2222-4333-8444-666666666666';

export interface ExtensionInFirefox {
  /** Goes to a page of the extension: "options.html". */
  open(path: string): Promise<unknown>;
  /** What an expression gives in the page that is open. */
  run(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a quiet Firefox with the built extension in it. */
export async function startExtensionInFirefox(program: string): Promise<ExtensionInFirefox> {
  const firefox = await startFirefox(program, {
    'extensions.webextensions.uuids': JSON.stringify({ 'fingerpost@fingerpost.example': uuid }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  });
  await firefox.send('webExtension.install', {
    extensionData: { type: 'path', path: builtExtension('firefox') },
  });
  const { contexts } = (await firefox.send('browsingContext.getTree', {})) as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context;
  return {
    open: (path) =>
      firefox.send('browsingContext.navigate', {
        context,
        url: `moz-extension://${uuid}/${path}`,
        wait: 'complete',
      }),
    async run(expression) {
      const { result } = (await firefox.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })) as { result: { value?: unknown } };
      return result.value;
    },
    close: firefox.close,
  };
}
