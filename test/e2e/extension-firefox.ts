// The extension in a Firefox of its own: its pages by their names, and what can be run in them.
import { builtExtension } from './extension-chromium.ts';
import { type Firefox, startFirefox } from './firefox.ts';

const uuid = '11111111-2222-4333-8444-666666666666';

/** Starts a quiet Firefox with the built extension in it; its pages are opened by their names: "options.html". */
export async function startExtensionInFirefox(program: string): Promise<Firefox> {
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
  return { ...firefox, open: (path) => firefox.open(`moz-extension://${uuid}/${path}`) };
}
