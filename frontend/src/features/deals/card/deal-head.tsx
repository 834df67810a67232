import { Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import { RecordField } from "@/features/register/parts/record-sections";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { formatMoney, formatPercent } from "@/i18n/format";
import { dealRegister } from "../deal-register";
import { marginRate } from "../parts/lines/line-model";
import { StageBadge } from "../parts/stage-badge";
import { useDealFields } from "../parts/use-deal-sections";
import type { Deal } from "../queries";
import classes from "./deal-head.module.css";
import { Late } from "./late";

/** What stands in the head of a deal, and so not below. */
export const IN_HEAD = ["amountYen", "nextAction", "nextActionOn", "nextActionBy"] as const;

/** Where a deal stands, what it is worth, and what is to be done next, when and by whom: always in sight. */
export function DealHead({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const { field } = useDealFields();
  const { owners } = useOptions();
  const save = useSaveRecordField(dealRegister, deal);
  const { attributes, facts } = deal;
  const ofLines = (attributes.lines?.length ?? 0) > 0;
  const open = facts.status === "open";
  const missing = open && !attributes.nextAction;
  const rate = marginRate(attributes.amountYen, facts.marginYen);
  const owner = owners.find(({ value }) => value === attributes.ownerId)?.label;
  const edit = (name: (typeof IN_HEAD)[number], invite?: string | false, fixed = false) => (
    <dl>
      <RecordField
        field={field(name)}
        attributes={attributes}
        warnings={deal.warnings ?? []}
        readOnly={readOnly || fixed}
        invite={invite || undefined}
        onSave={save}
      />
    </dl>
  );
  return (
    <div className={classes.strip}>
      <Fact label={t("field.stageId")}>
        <StageBadge name={facts.stageName} status={facts.status} />
      </Fact>
      <div className={`${classes.figure} ${classes.amount}`}>
        {edit("amountYen", t("board.noAmount"), ofLines)}
        {ofLines && <Note>{t("card.fromLines")}</Note>}
      </div>
      <Fact label={t("fact.marginYen")} labelled>
        {facts.marginYen === undefined ? "―" : formatMoney(facts.marginYen)}
        {rate !== undefined && <Note>{t("card.marginRate", { rate: formatPercent(rate) })}</Note>}
      </Fact>
      <div className={classes.next} data-missing={missing || undefined}>
        <IconArrowRight size={16} className={classes.sign} aria-hidden />
        <div className={classes.action}>
          {edit("nextAction", open && t(readOnly ? "board.noNextAction" : "card.noNextAction"))}
        </div>
        <div className={classes.day}>
          {edit("nextActionOn", open && !missing && !readOnly && t("card.noNextActionDay"))}
          {open && <Late day={attributes.nextActionOn} />}
        </div>
        <div className={classes.by}>
          {edit("nextActionBy", owner && t("card.nextActionBy", { name: owner }))}
        </div>
      </div>
    </div>
  );
}

/** Something that is read only; on a phone only some are told with their names. */
function Fact({ label, labelled, children }: { label: string; labelled?: boolean; children: ReactNode }) {
  return (
    <dl className={classes.figure} data-labelled={labelled || undefined}>
      <div className={classes.fact}>
        <dt>{label}</dt>
        <dd>{children}</dd>
      </div>
    </dl>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <Text component="span" size="xs" c="dimmed" fw={400} className={classes.note ?? ""}>
    {children}
  </Text>
);
