import { Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useEffect } from "react";
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
  const { draft, reading } = recording;
  const read = reading?.attributes as Record<string, unknown> | undefined;
  const { field } = useActivityFields();
  return names
    .filter((name) => name !== "direction" || (draft.kind !== undefined && directed.has(draft.kind)))
    .map((name) => (
      <ActivityField
        // A day keeps what is typed: one that was read begins anew.
        key={field(name).type.kind === "date" ? `${name}-${read?.[name] ?? ""}` : name}
        name={name}
        recording={recording}
        error={error}
      />
    ));
}

/** Lets nothing be saved while what is typed into a field cannot be read; the field says so. */
function useTaking(name: string, { mark }: Recording) {
  useEffect(() => () => mark(name, true), [mark, name]);
  return <T,>(value: T | undefined, take: (value: T) => void) => {
    mark(name, value !== undefined);
    if (value !== undefined) take(value);
  };
}

function ActivityField({ name, recording, error }: { name: Name } & Pick<Props, "recording" | "error">) {
  const { label, type } = useActivityFields().field(name);
  const taking = useTaking(name, recording);
  return (
    <FieldInput
      type={type}
      label={label}
      value={(recording.draft as Record<string, FieldValue | undefined>)[name] ?? null}
      error={error?.violation(name)?.message}
      onChange={(value) => taking(value, (next) => recording.set({ [name]: next ?? undefined } as Typed))}
    />
  );
}

/** When it was: a day and a time; now, when neither is said. */
export function WhenFields({ recording, error }: { recording: Recording; error: ApiError | null }) {
  const { t } = useTranslation("activities");
  const { date, time } = clockOf(recording.draft.occurredAt);
  const taking = useTaking("occurredAt", recording);
  const put = (changed: Partial<Record<"date" | "time", string>>) => {
    const next = { date, time, ...changed };
    recording.set({ occurredAt: instantOf(next.date, next.time) } as Pick<ActivityDetails, "occurredAt">);
  };
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <DateField
        flex={1}
        label={t("form.date")}
        value={date || null}
        placeholder={t("form.now")}
        error={error?.violation("occurredAt")?.message}
        onChange={(value) =>
          taking(value, (day) => put({ date: day ?? "", ...(day === null && { time: "" }) }))
        }
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
        <WhenFields
          key={recording.reading?.attributes.occurredAt ?? ""}
          recording={recording}
          error={error}
        />
        <ActivityFields
          recording={recording}
          error={error}
          names={["durationMinutes", "direction", "reaction", "result", "coOwnerIds", "nextActionBy"]}
        />
      </SimpleGrid>
    </Stack>
  );
}
