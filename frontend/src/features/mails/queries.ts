import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Mail = Schemas["Mail"];
export type MailSummary = Schemas["MailSummary"];
export type MailDetails = Schemas["MailDetails"];
export type MailChange = Schemas["MailChange"];
export type MailState = Schemas["MailState"];

export const states = ["matched", "unmatched", "failed"] as const satisfies readonly MailState[];

export const mailQueries = registerQueries("mails", {
  list: (query) => unwrap(api.GET("/api/mails", { params: { query } })),
  get: (id): Promise<Mail> => unwrap(api.GET("/api/mails/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/mails/{id}/history", { params: { path: { id }, query } })),
  create: (_: MailDetails): Promise<Mail> => Promise.reject(new Error("mails are brought in, not written")),
  change: (id, version, body: MailChange) =>
    unwrapChanged(
      api.PATCH("/api/mails/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/mails/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/mails/{id}/restore", { params: { path: { id } } })),
});

export const { useKeep: useKeepMail, useTrash: useTrashMail, useRestore: useRestoreMail } = mailQueries;

/** The mails that answer each other, the oldest first. */
export const threadOptions = (thread: string) =>
  queryOptions({
    queryKey: [...mailQueries.keys.lists(), "thread", thread],
    queryFn: () =>
      unwrap(api.GET("/api/mails", { params: { query: { thread, sort: "sentAt", limit: 100 } } })),
  });

/** Creates the person a mail is about; whoever has asked shows what went wrong. */
export function useCreatePersonOfMail(id: string) {
  const keep = useKeepMail();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["PersonDetails"]) =>
      unwrap(api.POST("/api/mails/{id}/people", { params: { path: { id } }, body })),
    onSuccess: (mail) => {
      keep(mail);
      void client.invalidateQueries({ queryKey: ["people"] });
    },
    meta: { silent: true },
  });
}

const INTAKE = ["mail-intake"] as const;

export const mailIntakeOptions = () =>
  queryOptions({ queryKey: INTAKE, queryFn: () => unwrap(api.GET("/api/mail-intake")) });

export function useMakeMailIntake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.PUT("/api/mail-intake")),
    onSuccess: (intake) => client.setQueryData(INTAKE, intake),
  });
}

export function useRevokeMailIntake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/mail-intake")),
    onSuccess: (intake) => client.setQueryData(INTAKE, intake),
  });
}
