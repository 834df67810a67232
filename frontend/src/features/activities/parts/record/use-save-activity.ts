import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { notifyHint } from "@/ui/notify";
import { type ActivityDetails, record, useKeepActivity } from "../../queries";
import { unsent } from "../unsent/unsent";

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
  /** Of an activity that waited to be sent. */
  key?: string | undefined;
  nameOf: (id: string) => string;
  onDone: () => void;
}

const idsIn = ({ companyId, personIds = [], dealId }: ActivityDetails) =>
  [companyId, ...personIds, dealId].filter((id) => id !== undefined);

/** Records an activity; when the server is away it waits in this browser instead, and nothing is lost. */
export function useSaveActivity({ key, nameOf, onDone }: Options) {
  const { t } = useTranslation("activities");
  const client = useQueryClient();
  const keep = useKeepActivity();
  const once = useRef(key ?? crypto.randomUUID());
  const tell = useTellChange();
  return useMutation({
    mutationFn: (body: ActivityDetails) => inTime(record(body, once.current)),
    // without a connection it fails at once, and waits here instead of in this dialog
    networkMode: "always",
    onSuccess: ({ answer: activity, change }) => {
      unsent.remove(once.current);
      keep(activity);
      void client.invalidateQueries({ queryKey: ["timeline"] });
      const task = activity.facts.nextTask;
      if (task) void client.invalidateQueries({ queryKey: ["tasks", "list"] });
      tell(task ? t("recordedWithTask", { title: task.title }) : t("recorded"), change);
      onDone();
    },
    onError: (error, body) => {
      if (!error.away) return;
      const kept = unsent.keep({
        key: once.current,
        body: { occurredAt: new Date().toISOString(), ...body },
        names: Object.fromEntries(idsIn(body).map((id) => [id, nameOf(id)])),
      });
      if (!kept) return;
      notifyHint(t("unsent.kept"));
      onDone();
    },
    meta: { silent: true },
  });
}
