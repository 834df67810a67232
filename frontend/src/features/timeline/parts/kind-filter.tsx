import { Chip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Group, groupNames, isActivity } from "./entries";
import classes from "./timeline-tools.module.css";

interface Props {
  chosen: readonly Group[];
  onChange: (chosen: Group[]) => void;
}

/** Which kinds are shown: all, or those that are on. On a phone they are one line that moves sideways. */
export function KindFilter({ chosen, onChange }: Props) {
  const { t } = useTranslation(["timeline", "activities"]);
  return (
    <div className={classes.kinds} role="group" aria-label={t("filter.label")}>
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
          {isActivity(name) ? t(`activities:kind.${name}`) : t(`filter.${name}`)}
        </Chip>
      ))}
    </div>
  );
}
