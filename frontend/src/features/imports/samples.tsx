import { Anchor, Group, Text } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { subjects } from "./import-model";

/** Tables to fill in, one for each thing that rows can be about: all of their headers are known. */
export function Samples() {
  const { t } = useTranslation("imports");
  const label = useId();
  return (
    <Group component="section" gap="0.25rem 0.875rem" aria-labelledby={label}>
      <Text id={label} size="xs" c="dimmed">
        {t("samples.label")}
      </Text>
      {subjects.map((subject) => {
        const name = subject === "customer" ? t("samples.customer") : t(`kind.${subject}`);
        return (
          <Anchor
            key={subject}
            href={`/samples/${subject}.csv`}
            download={t("samples.file", { name })}
            size="xs"
            c="var(--en-accent-text)"
          >
            {name}
          </Anchor>
        );
      })}
    </Group>
  );
}
