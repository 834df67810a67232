import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RecordField } from "@/features/register/parts/record-sections";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { formatMoney, formatPercent } from "@/i18n/format";
import { dealRegister } from "../deal-register";
import { useDealFields } from "../parts/use-deal-sections";
import type { Deal } from "../queries";
import classes from "./deal-figures.module.css";
import { Late } from "./late";

/** What stands among the figures of a deal, and so not below. */
export const IN_FIGURES = ["expectedCloseOn"] as const;

/** By when a deal is expected to be won, and what it counts for until then. */
export function DealFigures({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const { field } = useDealFields();
  const save = useSaveRecordField(dealRegister, deal);
  const { attributes, facts } = deal;
  return (
    <div className={classes.figures}>
      <div className={classes.figure}>
        <dl>
          <RecordField
            field={field("expectedCloseOn")}
            attributes={attributes}
            warnings={deal.warnings ?? []}
            readOnly={readOnly}
            onSave={save}
          />
        </dl>
        {facts.status === "open" && <Late day={attributes.expectedCloseOn} />}
      </div>
      <Figure label={t("fact.weightedYen")} yen={facts.weightedYen}>
        {t("card.chance", { chance: formatPercent(facts.chance) })}
      </Figure>
      {facts.mrrYen !== undefined && <Figure label={t("fact.mrrYen")} yen={facts.mrrYen} />}
    </div>
  );
}

function Figure({ label, yen, children }: { label: string; yen: number | undefined; children?: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dl className={classes.plain}>
        <dt>{label}</dt>
        <dd>{yen === undefined ? "―" : formatMoney(yen)}</dd>
      </dl>
      {children && (
        <Text size="xs" c="dimmed">
          {children}
        </Text>
      )}
    </div>
  );
}
