import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { accountsOptions, meOptions, unitsOptions } from "@/features/session/queries";
import type { Subject } from "./queries";

interface Named {
  id: string;
  name: string;
}

/** How a choice is written, here and in the address. */
const asked = (kind: "owner" | "unit", id: string) => `${kind}=${id}`;

export const MINE = asked("owner", "me");

const choices = (kind: "owner" | "unit", all: readonly Named[]) =>
  all.map(({ id, name }) => ({ value: asked(kind, id), label: name }));

/** Whose timeline the address asks for, and whose else can be chosen. */
export function useWhose() {
  const [params, setParams] = useSearchParams();
  const me = useQuery(meOptions());
  const accounts = useQuery(accountsOptions());
  const units = useQuery(unitsOptions());
  const owner = params.get("owner") ?? (params.get("unit") === null ? "me" : undefined);
  const own = owner !== undefined && (owner === "me" || owner === me.data?.id);
  const subject: Subject = own
    ? { kind: "owner", id: "me" }
    : owner !== undefined
      ? { kind: "owner", id: owner }
      : { kind: "unit", id: params.get("unit") ?? "" };
  const among = subject.kind === "unit" ? units : accounts;
  const mine = me.data?.units ?? [];
  return {
    subject,
    chosen: asked(subject.kind === "unit" ? "unit" : "owner", subject.id),
    /** Somebody else: what is shown of them stays as it is. */
    choose: (choice: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete("owner");
          after.delete("unit");
          const [kind, id] = choice?.split("=") ?? [];
          if (kind && id && choice !== MINE) after.set(kind, id);
          return after;
        },
        { replace: true },
      ),
    /** What it is called; one's own needs no name. */
    name: own ? undefined : among.data?.find(({ id }) => id === subject.id)?.name,
    pending: !own && (me.isPending || among.isPending),
    /** Nobody of that kind is known. Without the list, the server knows better. */
    unknown: !own && among.data?.every(({ id }) => id !== subject.id) === true,
    mine: choices("unit", mine),
    colleagues: choices("owner", accounts.data?.filter(({ id }) => id !== me.data?.id) ?? []),
    units: choices("unit", units.data?.filter(({ id }) => mine.every((each) => each.id !== id)) ?? []),
  };
}
