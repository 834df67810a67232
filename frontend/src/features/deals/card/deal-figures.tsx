import { Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RecordField } from "@/features/register/parts/record-sections";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { today } from "@/i18n/calendar";
import { formatMoney, formatPercent } from "@/i18n/format";
import { dealRegister } from "../deal-register";
import { marginRate } from "../parts/line-model";
import { useDealFields } from "../parts/use-deal-sections";
import type { Deal } from "../queries";
import classes from "./deal-figures.module.css";

/** What stands in the head of a deal, and so not below. */
export const IN_FIGURES = ["amountYen", "expectedCloseOn", "nextAction", "nextActionOn"] as const;

/** The figures of a deal and what is to be done next: always in sight. */
export function DealFigures({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const { field } = useDealFields();
  const save = useSaveRecordField(dealRegister, deal);
  const { attributes, facts } = deal;
  const ofLines = (attributes.lines?.length ?? 0) > 0;
  const open = facts.status === "open";
  const late = (day: string | undefined) => open && day !== undefined && day < today();
  const rate = marginRate(attributes.amountYen, facts.marginYen);
  const edit = (name: (typeof IN_FIGURES)[number], fixed = false) => (
    <dl>
      <RecordField
        field={field(name)}
        attributes={attributes}
        warnings={deal.warnings ?? []}
        readOnly={readOnly || fixed}
        onSave={save}
      />
    </dl>
  );
  return (
    <div className={classes.figures}>
      <div className={classes.figure} data-large>
        {edit("amountYen", ofLines)}
        {ofLines && <Note>{t("card.fromLines")}</Note>}
        {facts.mrrYen !== undefined && (
          <Note>{t("card.perMonth", { amount: formatMoney(facts.mrrYen) })}</Note>
        )}
      </div>
      <Figure label={t("fact.marginYen")} yen={facts.marginYen}>
        {rate !== undefined && <Note>{t("card.marginRate", { rate: formatPercent(rate) })}</Note>}
      </Figure>
      <Figure label={t("fact.weightedYen")} yen={facts.weightedYen}>
        <Note>{t("card.chance", { chance: formatPercent(facts.chance) })}</Note>
      </Figure>
      <div className={classes.figure}>
        {edit("expectedCloseOn")}
        {late(attributes.expectedCloseOn) && <Late />}
      </div>
      <div className={classes.next} data-missing={(open && !attributes.nextAction) || undefined}>
        {edit("nextAction")}
        {edit("nextActionOn")}
        {late(attributes.nextActionOn) && <Late />}
      </div>
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
      {children}
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <Text size="xs" c="dimmed" className={classes.note ?? ""}>
    {children}
  </Text>
);

function Late() {
  const { t } = useTranslation("deals");
  return (
    <p className={classes.late}>
      <IconAlertCircle size={13} aria-hidden /> {t("card.overdue")}
    </p>
  );
}
