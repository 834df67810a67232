import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActivityReading } from "../../queries";
import type { Recording } from "./use-recording";

type Choice = ActivityReading["choices"][number];

/** Where a name is not of one record alone the reader says whose it is; and which deal it may be about. */
export function ReadingChoices({ recording }: { recording: Recording }) {
  const { reading } = recording;
  if (!reading || recording.unreadable) return null;
  return reading.choices.map((choice) => (
    <ChoiceOf key={`${choice.kind}-${choice.from ?? ""}`} choice={choice} recording={recording} />
  ));
}

function ChoiceOf({ choice, recording }: { choice: Choice; recording: Recording }) {
  const { t } = useTranslation("activities");
  const { draft, set, learn, line } = recording;
  const isChosen = (id: string) =>
    draft.companyId === id || draft.dealId === id || (draft.personIds ?? []).includes(id);
  const pick = (id: string, name: string) => {
    learn(id, name);
    if (choice.kind === "company") set({ companyId: isChosen(id) ? undefined : id });
    else if (choice.kind === "deal") set({ dealId: isChosen(id) ? undefined : id });
    else {
      const others = (draft.personIds ?? []).filter(
        (each) => !choice.options.some((option) => option.id === each),
      );
      set({ personIds: isChosen(id) ? others : [...others, id] });
    }
  };
  const label =
    choice.from === undefined
      ? t("form.suggestedDeals")
      : t("form.whichOne", { name: line.slice(choice.from, choice.to).trim() });
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Group gap={6}>
        {choice.options.map(({ id, name, hint }) => (
          <Button
            key={id}
            size="compact-sm"
            variant={isChosen(id) ? "filled" : "default"}
            aria-pressed={isChosen(id)}
            fw={500}
            maw="100%"
            onClick={() => pick(id, name)}
          >
            {name}
            {hint && (
              <Text span size="xs" ml={6} c={isChosen(id) ? undefined : "dimmed"}>
                {hint}
              </Text>
            )}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
