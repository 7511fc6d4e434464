/** Making and answering calls between contexts, over `runtime.onMessage`. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser, isContextAlive } from './browser.ts';
import { BACKGROUND_REQUESTS, CONTENT_REQUESTS, type CallMap, type RequestSchemas } from './message-schema.ts';
import type { BackgroundCalls, ContentCalls, Problem, Result } from './messages.ts';

type Address = 'background' | 'content';

/** One function per call of a map; what it throws reaches the caller as an `internal` problem. */
export type Handlers<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: (
    request: Calls[Name]['request'],
  ) => Result<Calls[Name]['value']> | Promise<Result<Calls[Name]['value']>>;
};

const EnvelopeSchema = v.object({
  to: v.picklist(['background', 'content']),
  call: v.string(),
  request: v.unknown(),
});

const ProblemSchema = v.object({
  code: v.picklist(['pack-damaged', 'pack-missing', 'bad-message', 'unknown-entity', 'no-content', 'internal']),
  detail: v.string(),
});

const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), problem: ProblemSchema }),
]);

/** An answered call. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A call that could not be answered, and why. */
export function fail(code: Problem['code'], detail: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, detail } };
}

/** Asks the background. Never throws: a background that cannot be reached is an `internal` problem. */
export function callBackground<Name extends keyof BackgroundCalls>(
  name: Name,
  request: BackgroundCalls[Name]['request'],
): Promise<Result<BackgroundCalls[Name]['value']>> {
  return deliver(() => browser.runtime.sendMessage({ to: 'background', call: name, request }), 'internal');
}

/** Asks the content script in a tab's top frame. A tab without one gives a `no-content` problem. */
export function callTab<Name extends keyof ContentCalls>(
  tabId: number,
  name: Name,
  request: ContentCalls[Name]['request'],
): Promise<Result<ContentCalls[Name]['value']>> {
  const message = { to: 'content', call: name, request };
  return deliver(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'no-content');
}

/** Answers calls to the background until `signal` aborts. Call it synchronously while the worker starts. */
export function answerAsBackground(handlers: Handlers<BackgroundCalls>, signal?: AbortSignal): void {
  listen('background', BACKGROUND_REQUESTS, handlers, signal);
}

/** Answers calls to this tab's content script until `signal` aborts. */
export function answerAsContent(handlers: Handlers<ContentCalls>, signal: AbortSignal): void {
  listen('content', CONTENT_REQUESTS, handlers, signal);
}

async function deliver<T>(send: () => Promise<unknown>, unreachable: Problem['code']): Promise<Result<T>> {
  try {
    const answer = v.safeParse(AnswerSchema, await send());
    if (!answer.success) return fail(unreachable, 'nobody answered');
    // Both ends come from one build and share one call map, so the value needs no second check.
    return answer.output as Result<T>;
  } catch (error) {
    return fail(unreachable, messageOf(error));
  }
}

function listen<Calls extends CallMap<Calls>>(
  address: Address,
  schemas: RequestSchemas<Calls>,
  handlers: Handlers<Calls>,
  signal?: AbortSignal,
): void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== address || !isOurs(sender)) return undefined;
    void answer(envelope.output, schemas, handlers).then(sendResponse);
    return true;
  };
  // The polyfill's type knows listeners that always or never answer; this one answers only its own calls.
  const listener = onMessage as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    if (isContextAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

async function answer<Calls extends CallMap<Calls>>(
  { call, request }: v.InferOutput<typeof EnvelopeSchema>,
  schemas: RequestSchemas<Calls>,
  handlers: Handlers<Calls>,
): Promise<Result<unknown>> {
  if (!isCallOf(schemas, call)) return fail('bad-message', `unknown call: ${call}`);
  const checked = v.safeParse(schemas[call], request);
  if (!checked.success) return fail('bad-message', `${call}: ${firstIssue(checked.issues)}`);
  try {
    return await handlers[call](checked.output);
  } catch (error) {
    console.error(`Randglosse: the call ${call} failed`, error);
    return fail('internal', `${call}: ${messageOf(error)}`);
  }
}

function isCallOf<Calls extends object>(schemas: Calls, call: string): call is keyof Calls & string {
  return Object.hasOwn(schemas, call);
}

function firstIssue(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const path = v.getDotPath(issues[0]);
  return path === null ? issues[0].message : `${path}: ${issues[0].message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
