import { Alert, Switch, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { today } from "@/i18n/calendar";
import { formatDate, formatMoney } from "@/i18n/format";
import classes from "./contract-term.module.css";
import { daysBetween } from "./parts/term";
import { type Contract, contractQueries } from "./queries";

/** The figures of a contract, how long it runs, and whether it goes on: always in sight. */
export function ContractTerm({ contract, readOnly }: { contract: Contract; readOnly: boolean }) {
  const { t } = useTranslation("contracts");
  const { attributes, facts } = contract;
  const over = facts.status === "ended" || facts.status === "cancelled";
  return (
    <>
      <ContractAlert contract={contract} />
      <dl className={classes.figures}>
        <Figure label={t("field.amountYen")} value={attributes.amountYen}>
          {(attributes.lines?.length ?? 0) > 0 && t("term.fromLines")}
        </Figure>
        <Figure label={t("fact.mrrYen")} value={facts.mrrYen}>
          {facts.arrYen !== undefined && t("term.perYear", { amount: formatMoney(facts.arrYen) })}
        </Figure>
        <Figure label={t("section.period")} text={useTermWords(contract)}>
          {facts.status !== "draft" && facts.daysLeft !== undefined && (
            <Left days={facts.daysLeft} over={over} />
          )}
        </Figure>
        <AutoRenewal contract={contract} readOnly={readOnly || over} />
        <Figure
          label={t("fact.noticeBy")}
          text={facts.noticeBy === undefined ? "―" : formatDate(facts.noticeBy)}
        >
          {attributes.noticePeriod === undefined
            ? t("term.noNotice")
            : t(attributes.noticeUnit === "day" ? "term.noticeOfDays" : "term.noticeOf", {
                count: attributes.noticePeriod,
              })}
        </Figure>
      </dl>
    </>
  );
}

function useTermWords({ attributes }: Contract): string {
  const { t } = useTranslation("contracts");
  const { startsOn, endsOn } = attributes;
  if (startsOn === undefined && endsOn === undefined) return t("term.none");
  const from = startsOn === undefined ? "" : formatDate(startsOn);
  return endsOn === undefined
    ? t("term.openEnd", { from })
    : t("term.until", { from, to: formatDate(endsOn) });
}

function Left({ days, over }: { days: number; over: boolean }) {
  const { t } = useTranslation("contracts");
  if (over || days < 0) return t("term.passed", { count: Math.abs(days) });
  return days === 0 ? t("term.endsToday") : t("term.left", { count: days });
}

function AutoRenewal({ contract, readOnly }: { contract: Contract; readOnly: boolean }) {
  const { t } = useTranslation("contracts");
  const change = contractQueries.useChange(contract);
  const { autoRenewal = false, renewalMonths, endsOn } = contract.attributes;
  return (
    <div className={classes.figure}>
      <dt>{t("field.autoRenewal")}</dt>
      <dd>
        <Switch
          checked={autoRenewal}
          // Disabled while it is stored, it would lose the keys.
          disabled={readOnly || endsOn === undefined}
          aria-label={t("field.autoRenewal")}
          label={t(`autoRenewal.${autoRenewal ? "true" : "false"}`)}
          onChange={(event) =>
            !change.isPending && change.mutate({ autoRenewal: event.currentTarget.checked })
          }
        />
        <Note>
          {autoRenewal && renewalMonths !== undefined
            ? t("term.renews", { count: renewalMonths })
            : endsOn !== undefined && t("term.noRenewal")}
        </Note>
      </dd>
    </div>
  );
}

interface FigureProps {
  label: string;
  value?: number | undefined;
  text?: string;
  children?: ReactNode;
}

function Figure({ label, value, text, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd>
        <strong>{text ?? (value === undefined ? "―" : formatMoney(value))}</strong>
        <Note>{children}</Note>
      </dd>
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) =>
  children ? (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  ) : null;

/** What is to be done about it, said in a sentence. */
function ContractAlert({ contract: { facts } }: { contract: Contract }) {
  const { t } = useTranslation("contracts");
  if (facts.alert === undefined) return null;
  const words = {
    overdue: () => t("term.overdue"),
    notice: () => t("term.noticeSoon", { count: daysBetween(today(), facts.noticeBy ?? today()) }),
    end: () => t("term.endSoon", { count: facts.daysLeft ?? 0 }),
  }[facts.alert]();
  return (
    <Alert
      mb="sm"
      variant="light"
      color={facts.alert === "overdue" ? "red" : "orange"}
      icon={<IconAlertTriangle size={18} />}
    >
      {words}
    </Alert>
  );
}
