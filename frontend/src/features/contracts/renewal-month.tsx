import { ActionIcon, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconBulb, IconDoorExit, IconHourglass, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { dateParts } from "@/i18n/calendar";
import { formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { OfferHints } from "./offer-hints";
import { firstDay, lastDay } from "./parts/months";
import type { RenewalEvent, RenewalMonth } from "./queries";
import classes from "./renewals.module.css";

const kinds = ["notice", "renewal", "end"] as const;
type Kind = (typeof kinds)[number];
const signs = { notice: IconHourglass, renewal: IconRefresh, end: IconDoorExit } as const;

/** The list of contracts that a figure counts. */
function listOf(month: string, kind: Kind): string {
  const [from, to] = [firstDay(month), lastDay(month)];
  if (kind === "notice")
    return `/contracts?noticeFrom=${from}&noticeTo=${to}&status=upcoming,active&sort=noticeBy`;
  return `/contracts?endsFrom=${from}&endsTo=${to}&sort=endsOn`;
}

/** One month: its figures, each with its word and sign, and its days in order. */
export function RenewalMonthSection({ month }: { month: RenewalMonth }) {
  const { t } = useTranslation("contracts");
  const { year, month: number } = dateParts(`${month.month}-01`);
  const name = t("renewals.month", { year, month: number });
  const none = kinds.every((kind) => month[kind].count === 0);
  return (
    <section className={classes.month} aria-label={name}>
      <div className={classes.head}>
        <Title order={2} size="h5">
          {name}
        </Title>
        {none ? (
          <Text size="sm" c="dimmed">
            {t("renewals.none")}
          </Text>
        ) : (
          <ul className={classes.figures}>
            {kinds
              .filter((kind) => month[kind].count > 0)
              .map((kind) => (
                <li key={kind}>
                  <KindMark kind={kind} />
                  <TextLink to={listOf(month.month, kind)} size="sm" fw={600}>
                    {t("renewals.count", { count: month[kind].count })}
                  </TextLink>
                  {month[kind].mrrYen > 0 && (
                    <Text size="xs" c="dimmed" span>
                      {t("renewals.perMonth", { amount: formatMoney(month[kind].mrrYen) })}
                    </Text>
                  )}
                </li>
              ))}
          </ul>
        )}
      </div>
      {month.events.length > 0 && (
        <ul className={classes.events}>
          {month.events.map((event) => (
            <EventLine key={`${event.contractId} ${event.kind}`} event={event} />
          ))}
        </ul>
      )}
      {month.more && (
        <TextLink to={listOf(month.month, "end")} size="sm">
          {t("renewals.more")}
        </TextLink>
      )}
    </section>
  );
}

/** What the day means, in a word, by a sign and by a colour. */
function KindMark({ kind }: { kind: Kind }) {
  const { t } = useTranslation("contracts");
  const Sign = signs[kind];
  return (
    <span className={classes.kind} data-kind={kind}>
      <Sign size={14} aria-hidden />
      {t(`renewals.kind.${kind}`)}
    </span>
  );
}

function EventLine({ event }: { event: RenewalEvent }) {
  const { t } = useTranslation("contracts");
  const { month, day } = dateParts(event.day);
  const next = event.renewed
    ? t("renewals.renewed")
    : event.renewalDealId !== undefined && t("renewals.selling");
  return (
    <li className={classes.event}>
      <span className="num">{`${month}/${day}`}</span>
      <KindMark kind={event.kind} />
      <span className={classes.title}>
        <TextLink to={`/contracts/${event.contractId}`} size="sm" fw={600}>
          {event.title}
        </TextLink>
        <Text size="xs" c="dimmed" span>
          {[event.customerName, event.ownerName].filter(Boolean).join(" ・ ")}
        </Text>
      </span>
      <span className={classes.next}>
        {next && (
          <Text size="xs" c="var(--en-fresh)" span>
            {next}
          </Text>
        )}
      </span>
      <span className="num">
        {event.mrrYen === undefined
          ? event.amountYen !== undefined && formatMoney(event.amountYen)
          : t("renewals.perMonth", { amount: formatMoney(event.mrrYen) })}
      </span>
      <OffersButton event={event} />
    </li>
  );
}

/** What to offer when the contract is talked about. */
function OffersButton({ event }: { event: RenewalEvent }) {
  const { t } = useTranslation("contracts");
  if (!useMay("deals:read")) return null;
  const title = t("offers.of", { title: event.title });
  return (
    <ActionIcon
      className={classes.offers ?? ""}
      variant="subtle"
      color="gray"
      aria-label={title}
      onClick={() => modals.open({ title, children: <OfferHints contract={event.contractId} /> })}
    >
      <IconBulb size={16} />
    </ActionIcon>
  );
}
