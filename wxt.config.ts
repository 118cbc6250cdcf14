import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledFiles } from './build/bundled-files.ts';

/** Nothing but our own files runs or shows in an extension page, and no text ever becomes HTML. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // Directories are fetched from wherever a partnership publishes them.
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  // A store's reader builds it again: what is under no version control stays out.
  zip: { excludeSources: ['geography/**', 'coverage/**'] },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    // The polyfill would fetch from a script that Trusted Types does not know, and both browsers preload by themselves.
    // Left as written: light-dark() rewritten for older browsers needs a color-scheme in the same sheet, and loses all colours.
    build: {
      modulePreload: { polyfill: false },
      cssTarget: ['chrome123', 'firefox140'],
      // A schema that nobody reads by is left out, and Zod with it: so the background goes without both.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.endsWith('-schema.ts') } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: { default_title: '__MSG_actionTitle__' },
    permissions: ['storage', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Asked for one host at a time, by somebody who added a directory from a host that does not allow CORS.
    optional_host_permissions: ['https://*/*'],
    omnibox: { keyword: 'fp' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'open-window': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_openWindow__' },
    },
    content_security_policy: { extension_pages: policy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fingerpost@fingerpost.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', storage: { managed_schema: 'managed_schema.json' } }),
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const [name, contents] of await bundledFiles()) files.push({ relativeDest: name, contents });
    },
  },
});
