import { Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { DateField } from "@/ui/date-field";
import type { FieldValue } from "@/ui/fields/field";
import { FieldInput } from "@/ui/fields/field-input";
import type { ActivityDetails } from "../../queries";
import { directed } from "../../queries";
import { useActivityFields } from "../use-activity-sections";
import { clockOf, instantOf, type Typed } from "./draft";
import type { Recording } from "./use-recording";

type Name = Parameters<ReturnType<typeof useActivityFields>["field"]>[0];

interface Props {
  recording: Recording;
  error: ApiError | null;
  names: readonly Name[];
}

/** Fields of an activity, each with the server's finding about it. */
export function ActivityFields({ recording, error, names }: Props) {
  const { field } = useActivityFields();
  const { draft, set, reading } = recording;
  const read = reading?.attributes as Record<string, unknown> | undefined;
  const value = (name: Name) => (draft as Record<string, FieldValue | undefined>)[name] ?? null;
  return names
    .filter((name) => name !== "direction" || (draft.kind !== undefined && directed.has(draft.kind)))
    .map((name) => {
      const { label, type } = field(name);
      return (
        <FieldInput
          // A day keeps what is typed: one that was read begins anew.
          key={type.kind === "date" ? `${name}-${read?.[name] ?? ""}` : name}
          type={type}
          label={label}
          value={value(name)}
          error={error?.violation(name)?.message}
          onChange={(next) => set({ [name]: next ?? undefined } as Typed)}
        />
      );
    });
}

/** When it was: a day and a time; now, when neither is said. */
export function WhenFields({ recording, error }: { recording: Recording; error: ApiError | null }) {
  const { t } = useTranslation("activities");
  const { date, time } = clockOf(recording.draft.occurredAt);
  const put = (changed: Partial<Record<"date" | "time", string>>) => {
    const next = { date, time, ...changed };
    recording.set({ occurredAt: instantOf(next.date, next.time) } as Pick<ActivityDetails, "occurredAt">);
  };
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <DateField
        key={recording.reading?.attributes.occurredAt ?? ""}
        flex={1}
        label={t("form.date")}
        value={date || null}
        placeholder={t("form.now")}
        error={error?.violation("occurredAt")?.message}
        onChange={(day) => day !== undefined && put({ date: day ?? "", ...(day === null && { time: "" }) })}
      />
      <TextInput
        type="time"
        w="7.5rem"
        label={t("form.time")}
        value={time}
        onChange={(event) => put({ time: event.currentTarget.value })}
      />
    </Group>
  );
}

/** What comes next: at the end of every form, because it is what the activity was good for. */
export function NextFields({ recording, error }: { recording: Recording; error: ApiError | null }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <ActivityFields recording={recording} error={error} names={["nextAction", "nextActionOn"]} />
    </SimpleGrid>
  );
}

/** What is rarely needed. */
export function MoreFields({ recording, error }: { recording: Recording; error: ApiError | null }) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <WhenFields recording={recording} error={error} />
        <ActivityFields
          recording={recording}
          error={error}
          names={["durationMinutes", "direction", "reaction", "result", "coOwnerIds", "nextActionBy"]}
        />
      </SimpleGrid>
    </Stack>
  );
}
