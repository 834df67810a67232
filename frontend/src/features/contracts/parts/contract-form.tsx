import { Alert, Button, Group, Skeleton, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { TextLink } from "@/ui/text-link";
import {
  type Contract,
  type ContractChange,
  type ContractDetails,
  proposalOptions,
  useContractDeal,
  useCreateContract,
} from "../queries";
import { ContractInputs, contractFields, useContractDraft } from "./contract-inputs";

const MODAL = "new-contract";

export interface Customer {
  id: string;
  name: string;
}

interface Given {
  company?: Customer;
  person?: Customer;
}

function useOpenMade() {
  const { t } = useTranslation("contracts");
  const navigate = useNavigate();
  return (contract: Contract) => {
    modals.close(MODAL);
    notifyDone(t("created", { title: contract.attributes.title }));
    void navigate(`/contracts/${contract.id}`);
  };
}

/** A contract of one's own. */
function NewContract({ company, person }: Given) {
  const open = useOpenMade();
  const create = useCreateContract();
  const draft = useContractDraft({
    ...(company && { companyId: company.id }),
    ...(person && { personId: person.id }),
  });
  return (
    <Form
      draft={draft}
      names={{ company: company?.name, person: person?.name }}
      error={create.error}
      busy={create.isPending}
      onSubmit={() => create.mutate(draft.filled as unknown as ContractDetails, { onSuccess: open })}
    />
  );
}

/** The contract that a won deal proposes. */
function DealContract({ deal, customers }: { deal: string; customers: Given }) {
  const { t } = useTranslation("contracts");
  const { data, error } = useQuery({ ...proposalOptions(deal), staleTime: 0 });
  if (error) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <Stack gap="sm">
      {data.existing.length > 0 && (
        <Alert color="red" variant="light" title={t("deal.existing")}>
          {data.existing.map(({ id, title, code }) => (
            <div key={id}>
              <TextLink to={`/contracts/${id}`} target="_blank">
                {[code, title].filter(Boolean).join(" ")}
              </TextLink>
            </div>
          ))}
        </Alert>
      )}
      <Proposed
        deal={deal}
        proposal={data.attributes}
        customers={customers}
        another={data.existing.length > 0}
      />
    </Stack>
  );
}

interface ProposedProps {
  deal: string;
  proposal: ContractDetails;
  customers: Given;
  another: boolean;
}

function Proposed({ deal, proposal, customers, another }: ProposedProps) {
  const open = useOpenMade();
  const make = useContractDeal();
  const draft = useContractDraft(proposal);
  return (
    <Form
      draft={draft}
      names={{ company: customers.company?.name, person: customers.person?.name }}
      fromLines={(proposal.lines?.length ?? 0) > 0}
      error={make.error}
      busy={make.isPending}
      onSubmit={() =>
        make.mutate({ deal, change: draft.changed as ContractChange, another }, { onSuccess: open })
      }
    />
  );
}

interface FormProps {
  draft: ReturnType<typeof useContractDraft>;
  names: { company: string | undefined; person: string | undefined };
  /** The amount is the sum of lines, and so cannot be typed. */
  fromLines?: boolean;
  error: ApiError | null;
  busy: boolean;
  onSubmit: () => void;
}

function Form({ draft, names, fromLines = false, error, busy, onSubmit }: FormProps) {
  const { t } = useTranslation(["contracts", "customers", "common"]);
  const title = String(draft.value("title") ?? "");
  const withWhom = draft.value("companyId") ?? draft.value("personId");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <ContractInputs draft={draft} names={names} fromLines={fromLines} error={error} />
        <FormError error={error} fields={contractFields(draft, fromLines)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={title.trim() === "" || withWhom === null || !draft.readable}
          >
            {t("customers:form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openContractForm(given: Given = {}): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("create", { ns: "contracts" }),
    size: "lg",
    children: <NewContract {...given} />,
  });
}

/** Makes a won deal a contract, after a look at what it will be. */
export function openDealContractForm(deal: { id: string; title: string } & Given): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("deal.title", { ns: "contracts", title: deal.title }),
    size: "lg",
    children: <DealContract deal={deal.id} customers={deal} />,
  });
}
