import { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "@/ui/error-text";
import { notifyFailed } from "@/ui/notify";
import { keptFiles } from "./kept-files";
import { recordLatest } from "./record-latest";
import { canWait, type Unsent, unsent } from "./unsent";

const LOCK = "enishi.unsent";

/** The reasons a server gave, the field's before the general one. */
function why(error: ApiError): string {
  const said = error.violations.map((each) => each.message);
  return said.length > 0 ? said.join(" ") : errorText(error).title;
}

/** Has the files of an activity that was recorded follow it, and says which of them are not here any more. */
async function sendFiles({ key, files = [] }: Unsent, activity: string): Promise<void> {
  const handed = await keptFiles.hand(key, activity);
  const lost = files.filter(({ id }) => !handed.has(id)).map(({ name }) => name);
  if (lost.length === 0) return;
  const say = i18next.getFixedT(null, "activities");
  notifyFailed(say("unsent.filesLost.title"), say("unsent.filesLost.detail", { names: lost.join("、") }));
}

/** Sends what waits, in its order, until the server is away again. Answers how many were taken. */
async function sendAll(): Promise<number> {
  let sent = 0;
  for (const { key } of unsent.list) {
    // As it is by now: it may have been put right or sent meanwhile.
    const entry = unsent.list.find((each) => each.key === key);
    if (!entry || entry.refused !== undefined || unsent.isHeld(key)) continue;
    try {
      const { answer } = await recordLatest(key, entry.body, entry.earlier);
      await sendFiles(entry, answer.id);
      unsent.remove(key);
      sent += 1;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (canWait(error)) break;
      unsent.refuse(key, why(error));
    }
  }
  return sent;
}

/** The same, one tab at a time. */
export function sendUnsent(): Promise<number> {
  if (unsent.list.length === 0) return Promise.resolve(0);
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(LOCK, sendAll) : sendAll();
}
