import { Chip, Group as Row } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Group, groupNames } from "./entries";

interface Props {
  chosen: readonly Group[];
  onChange: (chosen: Group[]) => void;
}

/** Which kinds are shown: all, or those that are on. */
export function KindFilter({ chosen, onChange }: Props) {
  const { t } = useTranslation("timeline");
  return (
    <Row gap={6} role="group" aria-label={t("filter.label")}>
      <Chip size="xs" variant="light" checked={chosen.length === 0} onChange={() => onChange([])}>
        {t("filter.all")}
      </Chip>
      {groupNames.map((name) => (
        <Chip
          key={name}
          size="xs"
          variant="light"
          checked={chosen.includes(name)}
          onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((each) => each !== name))}
        >
          {t(`filter.${name}`)}
        </Chip>
      ))}
    </Row>
  );
}
