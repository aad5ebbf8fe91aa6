// One typed client a service, all through the gateway. A POST carries a fresh key; a verb the ETag it was given.
import { randomUUID } from 'node:crypto';
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as Approval } from './generated/approval.js';
import type { paths as Inspection } from './generated/inspection.js';
import type { paths as Complaint } from './generated/complaint.js';
import type { paths as Credit } from './generated/credit.js';

const gateway = process.env['YINGSHANG_URL'] ?? 'http://127.0.0.1:8080';
const issuer = process.env['YINGSHANG_ISSUER'] ?? 'http://127.0.0.1:9000';
const tokens = new Map<string, Promise<string>>();

async function ask(account: string): Promise<string> {
  const answer = await fetch(`${issuer}/demo/token?account=${encodeURIComponent(account)}`, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`no token for ${account}: ${answer.status}`);
  }
  return ((await answer.json()) as { access_token: string }).access_token;
}

function token(account: string): Promise<string> {
  const known = tokens.get(account) ?? ask(account);
  tokens.set(account, known);
  return known;
}

/** Everything one account may call; no account is anybody. */
export function as(account?: string) {
  const signIn: Middleware = {
    async onRequest({ request }) {
      if (account !== undefined) {
        request.headers.set('Authorization', `Bearer ${await token(account)}`);
      }
      return request;
    },
  };
  const approval = createClient<Approval>({ baseUrl: gateway });
  const inspection = createClient<Inspection>({ baseUrl: gateway });
  const complaint = createClient<Complaint>({ baseUrl: gateway });
  const credit = createClient<Credit>({ baseUrl: gateway });
  [approval, inspection, complaint, credit].forEach((client) => client.use(signIn));
  return { approval, inspection, complaint, credit };
}

/** The header that a new thing needs. */
export const fresh = () => ({ 'Idempotency-Key': randomUUID() });

/** The headers that a verb needs: a fresh key and the ETag of what was read. */
export function on(seen: { response: Response }) {
  const etag = seen.response.headers.get('ETag');
  if (etag === null) {
    throw new Error(`${seen.response.url} carried no ETag`);
  }
  return { ...fresh(), 'If-Match': etag };
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered, or an end with the problem that was. */
export async function good<T>(what: string, asked: Promise<Answered<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await asked;
  if (data === undefined) {
    throw new Error(`${what}: ${response.status} ${JSON.stringify(error)}`);
  }
  console.log(`${response.status} ${what}`);
  return { data, response };
}

const TRIES = 5;

/** Does a verb on a thing as it is now. An event may change it after it was read (412): then it is read again. */
export async function act<S, T>(what: string, read: () => Promise<Answered<S>>,
  verb: (header: ReturnType<typeof on>, seen: S) => Promise<Answered<T>>) {
  for (let tries = 1; ; tries++) {
    const seen = await read();
    if (seen.data === undefined) {
      throw new Error(`${what}, to read: ${seen.response.status} ${JSON.stringify(seen.error)}`);
    }
    const answered = await verb(on(seen), seen.data);
    if (answered.response.status !== 412 || tries === TRIES) {
      return good(what, Promise.resolve(answered));
    }
  }
}

/** Asks until an effect has come. */
export async function follows<T>(event: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) {
      console.log(`  → ${event}`);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing came of ${event}`);
}
