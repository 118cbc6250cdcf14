// Firefox driven by WebDriver BiDi itself: no driver program, which nobody packages for all the machines we test on.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tab, a frame in one, or a window of Firefox itself. */
export interface Context {
  context: string;
  children: Context[];
}

export interface Firefox {
  /** Sends one BiDi command and gives its result. */
  send(method: string, params: object): Promise<Record<string, unknown>>;
  /** The tabs; with the scope `chrome` the windows of Firefox itself. */
  contexts(scope?: 'chrome'): Promise<Context[]>;
  /** Goes to an address, in the first tab unless another is named, and waits until all of the page is there. */
  open(url: string, context?: string): Promise<void>;
  /** What an expression gives in the first tab unless another is named, out of the page's reach in a sandbox; throws what it throws. */
  run(expression: string, context?: string, sandbox?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a headless Firefox with a fresh profile and the given preferences, and opens a session in it. */
export async function startFirefox(
  program: string,
  preferences: Record<string, string | boolean | number>,
): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'fingerpost-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const socket = await connect(`${await addressOf(child)}/session`);
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as {
      id?: number;
      result?: Record<string, unknown>;
      message?: string;
    };
    const asked = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (asked === undefined) return;
    waiting.delete(answer.id as number);
    if (answer.result) asked.resolve(answer.result);
    else asked.reject(new Error(answer.message));
  });
  let last = 0;
  const send: Firefox['send'] = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const contexts: Firefox['contexts'] = async (scope) =>
    (await send('browsingContext.getTree', scope ? { 'moz:scope': scope } : {})).contexts as Context[];
  const tab = (await contexts())[0]?.context;
  return {
    send,
    contexts,
    async open(url, context = tab) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(expression, context = tab, sandbox) {
      const { result, exceptionDetails } = (await send('script.evaluate', {
        expression,
        target: { context, ...(sandbox !== undefined && { sandbox }) },
        awaitPromise: true,
      })) as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The address that Firefox prints when it is ready; rejects when it ends first. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`starting Firefox: it ended. ${printed.slice(-500)}`)));
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`connecting to Firefox at ${address}`)));
  });
}
