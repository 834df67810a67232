import { Chip, Group, Input } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ActivityKind, kinds } from "../../queries";

interface Props {
  value: ActivityKind | undefined;
  onChange: (kind: ActivityKind) => void;
  error?: string | undefined;
}

const isKind = (value: string): value is ActivityKind => kinds.some((each) => each === value);

/** The kinds at a glance: one tap. */
export function KindPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation("activities");
  return (
    <Input.Wrapper label={t("field.kind")} error={error} required labelElement="div">
      <Chip.Group
        value={value ?? ""}
        onChange={(kind: string | string[]) => typeof kind === "string" && isKind(kind) && onChange(kind)}
      >
        <Group gap={6} role="radiogroup" aria-label={t("field.kind")}>
          {kinds.map((kind) => (
            <Chip key={kind} value={kind} size="sm" variant="light">
              {t(`kind.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
