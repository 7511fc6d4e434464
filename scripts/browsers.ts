/**
 * Finds the real browsers that the demo and the tests drive, and gets them where that can be done without asking:
 * as root on Debian, from Debian's own packages. Everywhere else it says exactly what to install. Nothing here ever
 * skips silently: a browser that is asked for is there afterwards, or the call fails.
 *
 * From a terminal: `node scripts/browsers.ts chromium firefox`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

interface BrowserFacts {
  /** Environment variable that overrides the search. */
  readonly variable: string;
  /** Debian's package. */
  readonly debian: string;
  /** Oldest major version that the extension supports. */
  readonly oldest: number;
  /** Places to look, likeliest first. */
  readonly paths: readonly string[];
}

const BROWSERS: Readonly<Record<BrowserName, BrowserFacts>> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    debian: 'chromium',
    oldest: 128,
    paths: [
      // The binary, not Debian's wrapper /usr/bin/chromium: the wrapper adds an empty --load-extension of its own.
      '/usr/lib/chromium/chromium',
      '/usr/lib64/chromium-browser/chromium-browser',
      '/usr/lib/chromium-browser/chromium-browser',
      '/opt/google/chrome/chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    debian: 'firefox-esr',
    oldest: 140,
    paths: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/usr/lib64/firefox/firefox',
      '/opt/firefox/firefox',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
  },
};

/** Fonts that a bare server lacks: Latin for the pages, CJK for the names that cards show in their own script. */
const DEBIAN_FONTS = ['fonts-liberation', 'fonts-noto-cjk'];

/**
 * The path of a browser that starts and is new enough, or undefined. The environment variable wins; a value there
 * that does not work is an error, never a reason to take another browser.
 */
export function findBrowser(name: BrowserName): string | undefined {
  const facts = BROWSERS[name];
  const chosen = process.env[facts.variable];
  if (chosen !== undefined && chosen !== '') {
    const problem = whyUnusable(chosen, facts);
    if (problem !== undefined) throw new Error(`${facts.variable}=${chosen}: ${problem}`);
    return chosen;
  }
  return facts.paths.find((path) => whyUnusable(path, facts) === undefined);
}

/**
 * The paths of all browsers asked for. Missing ones are installed if this is Debian and we are root; if they still
 * cannot be had, throws an error whose message says what to install.
 */
export function ensureBrowsers<Name extends BrowserName>(names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length > 0) {
    if (!canInstall()) throw new Error(instructions(missing));
    installFromDebian(missing);
  }
  const entries = names.map((name) => {
    const path = findBrowser(name);
    if (path === undefined)
      throw new Error(`${instructions([name])}\n(apt-get ran, but no working ${name} came of it.)`);
    return [name, path] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** Why this file is not a browser that can be driven, or undefined if it is one. */
function whyUnusable(path: string, facts: BrowserFacts): string | undefined {
  if (!existsSync(path)) return 'there is no such file';
  if (isSnapStub(path)) return 'this is a snap: its sandbox hides profiles and extensions from the tests';
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = Number(/(\d+)\.\d/.exec(answer.stdout)?.[1]);
  if (answer.status !== 0 || Number.isNaN(major)) return 'it did not answer --version';
  if (major < facts.oldest)
    return `version ${major} is older than ${facts.oldest}, the oldest that Randglosse supports`;
  return undefined;
}

/** Ubuntu's /usr/bin/chromium-browser and /usr/bin/firefox are small scripts that start, or ask for, a snap. */
function isSnapStub(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  const start = readFileSync(path).subarray(0, 4096).toString('latin1');
  return start.startsWith('#!') && /\/snap\/bin\/|snap install/.test(start);
}

function canInstall(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    distribution() === 'debian' &&
    existsSync('/usr/bin/apt-get')
  );
}

/** The ID of /etc/os-release: debian, ubuntu, fedora, arch, …; on other systems Node's name of the platform. */
function distribution(): string {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return process.platform;
  const release = readFileSync('/etc/os-release', 'utf8');
  const id = /^ID="?([\w-]+)/m.exec(release)?.[1] ?? 'linux';
  const like = /^ID_LIKE="?([^"\n]+)/m.exec(release)?.[1] ?? '';
  if (id === 'ubuntu' || like.includes('ubuntu')) return 'ubuntu';
  return like.includes('debian') ? 'debian' : id;
}

function installFromDebian(names: readonly BrowserName[]): void {
  const packages = [...names.map((name) => BROWSERS[name].debian), ...DEBIAN_FONTS];
  console.error(`No ${names.join(' and no ')} on this machine. Installing Debian's packages: ${packages.join(' ')}`);
  runApt(['update']);
  runApt(['install', '--yes', '--no-install-recommends', ...packages]);
}

function runApt(args: readonly string[]): void {
  console.error(`+ apt-get ${args.join(' ')}`);
  const { status, error } = spawnSync('apt-get', ['-q', ...args], {
    // apt-get's own lines go to standard error, so that a command's output stays its own.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Error(`apt-get ${args.join(' ')} failed: ${error?.message ?? `exit status ${status ?? 'none'}`}`);
}

/** What a person has to type, for the system at hand. */
function instructions(names: readonly BrowserName[]): string {
  const variables = names.map((name) => BROWSERS[name].variable).join(', ');
  const lines = [
    `Randglosse needs ${names.join(' and ')} on this machine and did not find ${names.length > 1 ? 'them' : 'it'}.`,
    ...recipe(names).map((line) => `  ${line}`),
    `If you have ${names.length > 1 ? 'them' : 'it'} elsewhere, say where: ${variables}=/path/to/binary`,
  ];
  return lines.join('\n');
}

function recipe(names: readonly BrowserName[]): readonly string[] {
  const both = names.join(' ');
  switch (distribution()) {
    case 'debian':
      return [`sudo apt-get update && sudo apt-get install -y ${names.map((name) => BROWSERS[name].debian).join(' ')}`];
    case 'ubuntu':
      return names.map((name) => UBUNTU[name]);
    case 'fedora':
      return [`sudo dnf install ${both}`];
    case 'arch':
      return [`sudo pacman -S ${both}`];
    case 'darwin':
      return [`brew install --cask ${names.map((name) => (name === 'chromium' ? 'google-chrome' : name)).join(' ')}`];
    default:
      return [`Install ${both} with your system's own package manager.`];
  }
}

/** Ubuntu's own packages are snaps, which cannot be driven: each vendor's own Debian package can. */
const UBUNTU: Readonly<Record<BrowserName, string>> = {
  chromium:
    'Google Chrome, not the chromium snap: download the .deb from https://www.google.com/chrome/ and run ' +
    'sudo apt-get install -y ./google-chrome-stable_current_amd64.deb',
  firefox:
    "Firefox, not the snap: Mozilla's own archive as in https://support.mozilla.org/kb/install-firefox-linux, " +
    'then sudo apt-get install -y --allow-downgrades firefox',
};

function main(args: readonly string[]): void {
  const names = args.length > 0 ? args : Object.keys(BROWSERS);
  const unknown = names.filter((name) => !(name in BROWSERS));
  if (unknown.length > 0) throw new Error(`Not a browser known here: ${unknown.join(', ')}. Known: chromium, firefox.`);
  for (const [name, path] of Object.entries(ensureBrowsers(names as BrowserName[]))) console.log(`${name}: ${path}`);
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
