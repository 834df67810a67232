import { Checkbox, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { FieldInput } from "@/ui/fields/field-input";
import { useDraft } from "@/ui/use-draft";
import type { ContractDetails } from "../queries";
import { termEnd } from "./term";
import { useContractFields } from "./use-contract-sections";

/** A contract while it is filled in: the end follows the start and the term until it is typed itself. */
export function useContractDraft(first: Partial<ContractDetails>) {
  const draft = useDraft({ billing: "once", ...first });
  const [autoRenewal, setAutoRenewal] = useState(first.autoRenewal ?? false);
  const [ownEnd, setOwnEnd] = useState(false);
  const [reckoned, setReckoned] = useState(0);
  const set = (changes: Parameters<typeof draft.set>[0]) => {
    if ("endsOn" in changes) setOwnEnd(true);
    const start = "startsOn" in changes ? changes.startsOn : draft.value("startsOn");
    const months = "termMonths" in changes ? changes.termMonths : draft.value("termMonths");
    const follows = !ownEnd && ("startsOn" in changes || "termMonths" in changes);
    const end = typeof start === "string" && typeof months === "number" ? termEnd(start, months) : null;
    draft.set(follows ? { ...changes, endsOn: end ?? null } : changes);
    if (follows) setReckoned(reckoned + 1);
  };
  const flag = autoRenewal === (first.autoRenewal ?? false) ? {} : { autoRenewal };
  return {
    ...draft,
    set,
    bind: (name: string, error?: ApiError | null) => ({
      ...draft.bind(name, error),
      onChange: (value: Parameters<ReturnType<typeof draft.bind>["onChange"]>[0]) => set({ [name]: value }),
    }),
    /** How often the end was reckoned; whoever types it goes on typing in the same field. */
    reckoned,
    autoRenewal,
    setAutoRenewal,
    filled: { ...draft.filled, ...(autoRenewal && { autoRenewal }) },
    changed: { ...draft.changed, ...flag },
  };
}

/** What of a contract can be filled in, and so has its findings beside it. */
export const contractFields = ({ autoRenewal }: { autoRenewal: boolean }, fromLines: boolean) => [
  ...["title", "companyId", "personId", "billing", "code", "signedOn", "startsOn", "termMonths", "endsOn"],
  ...["autoRenewal", "noticePeriod", "noticeUnit"],
  ...(autoRenewal ? ["renewalMonths"] : []),
  ...(fromLines ? [] : ["amountYen"]),
];

interface Props {
  draft: ReturnType<typeof useContractDraft>;
  names: { company: string | undefined; person: string | undefined };
  fromLines: boolean;
  error: ApiError | null;
}

/** What a contract says: what, with whom, how much, from when to when, and how it ends. */
export function ContractInputs({ draft, names, fromLines, error }: Props) {
  const { t } = useTranslation("contracts");
  const { field } = useContractFields();
  const input = (name: Parameters<typeof field>[0], key?: number) => {
    const { label, type } = field(name);
    return <FieldInput key={key} type={type} label={label} {...draft.bind(name, error)} />;
  };
  return (
    <>
      <FieldInput
        type={{ kind: "text" }}
        label={field("title").label}
        required
        autoFocus
        {...draft.bind("title", error)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <CustomerPicker
          kind="company"
          label={field("companyId").label}
          name={names.company}
          error={error?.violation("companyId")?.message}
          {...draft.pick("companyId")}
        />
        <CustomerPicker
          kind="person"
          label={field("personId").label}
          name={names.person}
          error={error?.violation("personId")?.message}
          {...draft.pick("personId")}
        />
        {!fromLines && input("amountYen")}
        {input("billing")}
        {input("code")}
        {input("signedOn")}
        {input("startsOn")}
        {input("termMonths")}
        {input("endsOn", draft.reckoned)}
        <div />
        <Checkbox
          mt="xs"
          label={field("autoRenewal").label}
          checked={draft.autoRenewal}
          error={error?.violation("autoRenewal")?.message}
          onChange={(event) => draft.setAutoRenewal(event.currentTarget.checked)}
        />
        {draft.autoRenewal ? input("renewalMonths") : <div />}
        {input("noticePeriod")}
        {input("noticeUnit")}
      </SimpleGrid>
      {fromLines && <small>{t("term.fromLines")}</small>}
    </>
  );
}
