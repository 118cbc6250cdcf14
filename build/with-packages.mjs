// Runs one of our TypeScript programs on a fresh machine: installs the packages when they are missing or older
// than the lock file, then starts the program on a Node that reads TypeScript. Plain JavaScript without a single
// import from node_modules, since it runs before there are any; any Node from 18 on can read it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [program, ...programArguments] = process.argv.slice(2);

/** Says what is wrong in one sentence and stops. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** npm writes this file last, so it is there, and newer than the lock file, only after a whole install. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/** The Node that came as a package (Linux, Windows), else the one that is running. */
function nodeProgram() {
  const suffix = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const packaged = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', suffix);
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    stop(
      `Fingerpost needs Node 22.18 or newer; this is ${process.versions.node}. Install it from nodejs.org.`,
    );
  return process.execPath;
}

if (!packagesAreCurrent()) {
  process.stderr.write('Installing the packages (about half a minute, once) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Standard output belongs to the program that runs next.
  const install = spawnSync(npm, ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0)
    stop(
      'The packages could not be installed: npm says why above. Mend that and run the same command again.',
    );
}

const child = spawn(nodeProgram(), [join(root, program), ...programArguments], { stdio: 'inherit' });
// Ctrl-C reaches the program too: let it close in its own time, and end as it ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
