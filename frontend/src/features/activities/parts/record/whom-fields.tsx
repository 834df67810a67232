import { Input, Pill, SimpleGrid, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { DealPicker } from "@/features/deals/parts/deal-picker";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import type { Recording } from "./use-recording";

/** With whom: the company, its people, and the deal it belongs to. */
export function WhomFields({ recording, error }: { recording: Recording; error: ApiError | null }) {
  const { t } = useTranslation("activities");
  const { draft, set, nameOf } = recording;
  const company = draft.companyId ?? null;
  const deal = draft.dealId ?? null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <CustomerPicker
        kind="company"
        label={t("field.companyId")}
        value={company}
        name={company && nameOf(company)}
        error={error?.violation("companyId")?.message}
        onChange={(id, name) => {
          if (id && name) recording.learn(id, name);
          set({ companyId: id ?? undefined });
        }}
      />
      <People recording={recording} error={error} />
      <DealPicker
        label={t("field.dealId")}
        company={company}
        value={deal}
        name={deal ? nameOf(deal) : undefined}
        error={error?.violation("dealId")?.message}
        onChange={(id, name) => {
          if (id && name) recording.learn(id, name);
          set({ dealId: id ?? undefined });
        }}
      />
    </SimpleGrid>
  );
}

function People({ recording, error }: { recording: Recording; error: ApiError | null }) {
  const { t } = useTranslation("activities");
  const { draft, set, nameOf, learn } = recording;
  const [round, setRound] = useState(0);
  const people = draft.personIds ?? [];
  return (
    <Stack gap={4}>
      <CustomerPicker
        key={round}
        kind="person"
        label={t("field.personIds")}
        // The next one can be picked at once.
        autoFocus={round > 0}
        value={null}
        error={error?.violation("personIds")?.message}
        onChange={(id, name) => {
          if (!id) return;
          if (name) learn(id, name);
          set({ personIds: [...people.filter((each) => each !== id), id] });
          setRound(round + 1);
        }}
      />
      {people.length > 0 && (
        <Input.Wrapper labelElement="div">
          <Pill.Group aria-label={t("field.personIds")}>
            {people.map((id) => (
              <Pill
                key={id}
                withRemoveButton
                removeButtonProps={{
                  "aria-label": t("form.removePerson", { name: nameOf(id) }),
                  "aria-hidden": false,
                  tabIndex: 0,
                }}
                onRemove={() => set({ personIds: people.filter((each) => each !== id) })}
              >
                {nameOf(id)}
              </Pill>
            ))}
          </Pill.Group>
        </Input.Wrapper>
      )}
    </Stack>
  );
}
