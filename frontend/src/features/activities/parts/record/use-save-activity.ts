import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { madeChanges } from "@/api/changes";
import { ApiError } from "@/api/problem";
import { takeBack } from "@/features/history/queries";
import { errorText } from "@/ui/error-text";
import { notifyError, notifyFailed, notifyHint, notifyUndo } from "@/ui/notify";
import { type ActivityDetails, useKeepActivity } from "../../queries";
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

const idsIn = ({ companyId, personIds = [], dealId }: ActivityDetails) =>
  [companyId, ...personIds, dealId].filter((id) => id !== undefined);

/**
 * Records an activity; when the server is away, or the session has ended, it waits in this browser instead, and nothing is
 * lost.
 */
export function useSaveActivity({ waiting, nameOf, onDone }: Options) {
  const { t } = useTranslation("activities");
  const client = useQueryClient();
  const keep = useKeepActivity();
  const once = useRef(waiting?.key ?? crypto.randomUUID());
  const sent = useRef(waiting ? [...(waiting.earlier ?? []), waiting.body] : []);
  useEffect(() => (waiting ? unsent.hold(waiting.key) : undefined), [waiting]);

  const undo = (changeId: string | undefined) => {
    if (changeId === undefined) return;
    takeBack(changeId)
      .then(() => client.invalidateQueries())
      .catch((error: unknown) => error instanceof ApiError && notifyError(error));
  };
  return useMutation({
    mutationFn: (body: ActivityDetails) => {
      const earlier = sent.current;
      sent.current = [...earlier, body];
      return inTime(recordLatest(once.current, body, earlier));
    },
    // without a connection it fails at once, and waits here instead of in this dialog
    networkMode: "always",
    onSuccess: (activity) => {
      const change = madeChanges.last("undo")?.id;
      unsent.remove(once.current);
      keep(activity);
      void client.invalidateQueries({ queryKey: ["timeline"] });
      const task = activity.facts.nextTask;
      if (task) void client.invalidateQueries({ queryKey: ["tasks", "list"] });
      notifyUndo(task ? t("recordedWithTask", { title: task.title }) : t("recorded"), () => undo(change));
      onDone();
    },
    onError: (error, body) => {
      if (!canWait(error)) return;
      const kept = unsent.keep({
        key: once.current,
        body: { occurredAt: new Date().toISOString(), ...body },
        earlier: sent.current,
        names: Object.fromEntries(idsIn(body).map((id) => [id, nameOf(id)])),
      });
      if (!kept) {
        notifyFailed(errorText(error).title, t("unsent.full"));
        return;
      }
      notifyHint(t(error.away ? "unsent.kept" : "unsent.keptSignedOut"));
      onDone();
    },
    meta: { silent: true },
  });
}
