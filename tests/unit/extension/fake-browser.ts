/**
 * As much of a browser as the extension room uses, in memory: messages are JSON copies and are answered through
 * `sendResponse` only, storage areas can be told to refuse, and permissions know what the manifest calls optional.
 */
interface Sender {
  id?: string;
}
type MessageListener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => unknown;
type Items = Record<string, unknown>;

class FakeEvent<Listener extends (...args: never[]) => unknown> {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  async emit(...args: Parameters<Listener>): Promise<void> {
    for (const listener of this.listeners) await listener(...args);
  }
}

const onChanged = new FakeEvent<(changes: Record<string, { newValue?: unknown }>) => void>();

class FakeArea {
  items: Items = {};
  /** When set, every access is refused with this message. */
  refusal: string | null = null;

  get(keys: string | string[]): Promise<Items> {
    if (this.refusal !== null) return Promise.reject(new Error(this.refusal));
    const wanted = Object.entries(this.items).filter(([key]) => keys.includes(key));
    return Promise.resolve(structuredClone(Object.fromEntries(wanted)));
  }

  async set(items: Items): Promise<void> {
    if (this.refusal !== null) throw new Error(this.refusal);
    Object.assign(this.items, structuredClone(items));
    await onChanged.emit(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  }

  remove(keys: string[]): Promise<void> {
    this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !keys.includes(key)));
    return Promise.resolve();
  }
}

interface Registration {
  id: string;
  matches: string[];
}

const onMessage = new FakeEvent<MessageListener>();
const granted = new Set<string>();
let registered: Registration[] = [];

async function send(message: unknown, sender: Sender): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const copy = JSON.parse(JSON.stringify(message)) as unknown;
  const taken = [...onMessage.listeners].map((listener) => listener(copy, sender, resolve));
  if (!taken.includes(true)) throw new Error('Could not establish connection. Receiving end does not exist.');
  return JSON.parse(JSON.stringify(await promise)) as unknown;
}

export const fake = {
  runtime: {
    id: 'randglosse-under-test' as string | undefined,
    onMessage,
    onInstalled: new FakeEvent<() => void>(),
    onStartup: new FakeEvent<() => void>(),
    getURL: (path: string) => `chrome-extension://randglosse-under-test${path}`,
    sendMessage: (message: unknown) => send(message, { id: fake.runtime.id! }),
  },
  tabs: {
    sendMessage: (_tab: number, message: unknown) => send(message, { id: fake.runtime.id! }),
  },
  storage: { sync: new FakeArea(), local: new FakeArea(), onChanged },
  permissions: {
    onAdded: new FakeEvent<(permissions: { origins?: string[] }) => void>(),
    onRemoved: new FakeEvent<() => void>(),
    contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((origin) => granted.has(origin))),
    getAll: () => Promise.resolve({ origins: [...granted] }),
    request({ origins }: { origins: string[] }) {
      origins.forEach((origin) => granted.add(origin));
      return Promise.resolve(true);
    },
  },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve(structuredClone(registered)),
    registerContentScripts(scripts: Registration[]) {
      const twice = scripts.find((script) => registered.some(({ id }) => id === script.id));
      if (twice) return Promise.reject(new Error(`Duplicate script ID '${twice.id}'`));
      registered.push(...structuredClone(scripts));
      return Promise.resolve();
    },
    updateContentScripts(scripts: Registration[]) {
      registered = registered.map((old) => scripts.find(({ id }) => id === old.id) ?? old);
      return Promise.resolve();
    },
    unregisterContentScripts({ ids }: { ids: string[] }) {
      registered = registered.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
  },
};

/** Sends a message as somebody else would. */
export function sendAs(sender: Sender, message: unknown): Promise<unknown> {
  return send(message, sender);
}

/** Grants or takes back origins, as the reader does in the browser's own pages, and tells the listeners. */
export async function setGranted(origins: readonly string[]): Promise<void> {
  const added = origins.filter((origin) => !granted.has(origin));
  granted.clear();
  origins.forEach((origin) => granted.add(origin));
  await fake.permissions.onRemoved.emit();
  await fake.permissions.onAdded.emit({ origins: added });
}

/** The match patterns that the content script is registered for, or null without a registration. */
export function registeredMatches(): readonly string[] | null {
  return registered[0]?.matches ?? null;
}

/** A browser as after a fresh install. */
export function resetFake(): void {
  fake.runtime.id = 'randglosse-under-test';
  for (const area of [fake.storage.sync, fake.storage.local]) Object.assign(area, { items: {}, refusal: null });
  const { onAdded, onRemoved } = fake.permissions;
  const { onInstalled, onStartup } = fake.runtime;
  for (const event of [onMessage, onChanged, onAdded, onRemoved, onInstalled, onStartup]) event.listeners.clear();
  granted.clear();
  registered = [];
}
