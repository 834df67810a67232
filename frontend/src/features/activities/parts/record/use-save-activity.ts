import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { uploads } from "@/features/files/parts/uploads";
import type { ChosenFile } from "@/features/files/parts/use-chosen-files";
import type { Holder } from "@/features/files/queries";
import { takeBack } from "@/features/history/queries";
import { errorText } from "@/ui/error-text";
import { notifyError, notifyFailed, notifyHint, notifyUndo } from "@/ui/notify";
import { type ActivityDetails, useKeepActivity } from "../../queries";
import { keptFiles } from "../unsent/kept-files";
import { recordLatest } from "../unsent/record-latest";
import { canWait, type Unsent, unsent } from "../unsent/unsent";

/** A server that says nothing for so long is as good as away; the key keeps a late answer from doubling. */
const PATIENCE_MS = 15_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError(0)), PATIENCE_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

interface Options {
  /** One that waits to be sent and is put right. */
  waiting: Unsent | undefined;
  nameOf: (id: string) => string;
  onDone: () => void;
}

/** What is saved: an activity, and the files that follow it. */
interface Recorded {
  body: ActivityDetails;
  files: readonly ChosenFile[];
}

const idsIn = ({ companyId, personIds = [], dealId }: ActivityDetails) =>
  [companyId, ...personIds, dealId].filter((id) => id !== undefined);

/** Sends files after their activity, and gathers the changes by which they arrive. */
function send(holder: Holder, files: readonly ChosenFile[]): readonly string[] {
  const changes: string[] = [];
  if (files.length === 0) return changes;
  const stop = uploads.whenSent((to, _, __, change) => {
    if (to.id !== holder.id) return;
    if (change !== undefined) changes.push(change);
    if (uploads.to(holder).length === 0) stop();
  });
  uploads.add(holder, files);
  return changes;
}

/**
 * Records an activity; when the server is away, or the session has ended, it waits in this browser instead, and nothing is
 * lost.
 */
export function useSaveActivity({ waiting, nameOf, onDone }: Options) {
  const { t } = useTranslation(["activities", "customers"]);
  const client = useQueryClient();
  const keep = useKeepActivity();
  const once = useRef(waiting?.key ?? crypto.randomUUID());
  const sent = useRef(waiting ? [...(waiting.earlier ?? []), waiting.body] : []);
  useEffect(() => (waiting ? unsent.hold(waiting.key) : undefined), [waiting]);

  /** Takes the activity back, and before it what hangs on it by then. */
  const undo = async (holder: Holder, change: string, uploaded: readonly string[]) => {
    await uploads.stop(holder);
    try {
      for (const each of uploaded.toReversed()) await takeBack(each);
      const { outcome } = await takeBack(change);
      if (outcome.undone === 0 || outcome.conflicts.length > 0) notifyHint(t("customers:history.conflicts"));
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof ApiError) notifyError(error);
    }
  };
  return useMutation({
    mutationFn: ({ body }: Recorded) => {
      const earlier = sent.current;
      sent.current = [...earlier, body];
      return inTime(recordLatest(once.current, body, earlier));
    },
    // without a connection it fails at once, and waits here instead of in this dialog
    networkMode: "always",
    onSuccess: ({ answer: activity, change }, { files }) => {
      const holder = { kind: "activity", id: activity.id };
      const uploaded = send(holder, files);
      unsent.remove(once.current);
      void keptFiles.keep(once.current, []);
      keep(activity);
      void client.invalidateQueries({ queryKey: ["timeline"] });
      const task = activity.facts.nextTask;
      if (task) void client.invalidateQueries({ queryKey: ["tasks", "list"] });
      const said = [
        task ? t("recordedWithTask", { title: task.title }) : t("recorded"),
        ...(files.length > 0 ? [t("sendingFiles", { count: files.length })] : []),
      ];
      notifyUndo(said.join(t("and")), () => {
        if (change !== null) void undo(holder, change, uploaded);
      });
      onDone();
    },
    onError: (error, { body, files }) => {
      if (!canWait(error)) return;
      const kept = unsent.keep({
        key: once.current,
        body: { occurredAt: new Date().toISOString(), ...body },
        earlier: sent.current,
        names: Object.fromEntries(idsIn(body).map((id) => [id, nameOf(id)])),
        ...(files.length > 0 && { files: files.map(({ id, name }) => ({ id, name })) }),
      });
      if (!kept) {
        notifyFailed(errorText(error).title, t("unsent.full"));
        return;
      }
      void keptFiles.keep(once.current, files).then((lasting) => {
        const how = files.length === 0 ? "kept" : lasting ? "keptWithFiles" : "keptWithoutFiles";
        notifyHint(t(`unsent.${how}${error.away ? "" : "SignedOut"}`, { count: files.length }));
      });
      onDone();
    },
    meta: { silent: true },
  });
}
