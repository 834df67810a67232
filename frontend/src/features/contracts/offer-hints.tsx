import { Badge, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber, formatPercent, formatSignedMoney } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import { TextLink } from "@/ui/text-link";
import classes from "./offers.module.css";
import { type ContractOffers, offersOptions } from "./queries";

type PriceChange = ContractOffers["priceChanges"][number];
type Offer = ContractOffers["offers"][number];

/** What speaks for selling more to a contract's customer, each with its reason in numbers. */
export function OfferHints({ contract }: { contract: string }) {
  const { t } = useTranslation("contracts");
  const { data, error, refetch } = useQuery(offersOptions(contract));
  if (error && !data) return <ErrorAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  if (data.basis.length === 0) return <Text size="sm">{t("offers.noProducts")}</Text>;
  const others = Math.max(...data.basis.map(({ customers }) => customers));
  return (
    <Stack gap="sm">
      <Part title={t("offers.products")} none={data.offers.length === 0 && <NoOffers others={others} />}>
        {data.offers.map((offer) => (
          <OfferLine key={offer.productId} offer={offer} />
        ))}
      </Part>
      <Part title={t("offers.prices")} none={data.priceChanges.length === 0 && t("offers.samePrices")}>
        {data.priceChanges.map((change) => (
          <PriceLine key={`${change.productId} ${change.contractYen} ${change.quantity}`} change={change} />
        ))}
      </Part>
      <Text size="xs" c="dimmed">
        {t("offers.scope")}
      </Text>
    </Stack>
  );
}

function Part({ title, none, children }: { title: string; none: ReactNode; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="sm" mb={4}>
        {title}
      </Title>
      {none ? <Text size="sm">{none}</Text> : <ul className={classes.list}>{children}</ul>}
    </div>
  );
}

function NoOffers({ others }: { others: number }) {
  const { t } = useTranslation("contracts");
  return others === 0 ? t("offers.noOthers") : t("offers.nothing", { count: others });
}

function OfferLine({ offer }: { offer: Offer }) {
  const { t } = useTranslation("contracts");
  const { productId, name, listYen, basisName, customers, together } = offer;
  return (
    <li>
      <Group gap="xs" align="baseline">
        <TextLink to={`/products/${productId}`} size="sm" fw={600} onClick={modals.closeAll}>
          {name}
        </TextLink>
        {listYen !== undefined && (
          <Text size="xs" span>
            {formatMoney(listYen)}
          </Text>
        )}
        <Badge variant="light" tt="none">
          {formatPercent(Math.round((together / customers) * 100))}
        </Badge>
      </Group>
      <Text size="xs">
        {t("offers.reason", {
          basis: basisName,
          customers: formatNumber(customers),
          together: formatNumber(together),
        })}
      </Text>
      <TextLink to={`/contracts?product=${productId}`} size="xs" onClick={modals.closeAll}>
        {t("offers.who")}
      </TextLink>
    </li>
  );
}

function PriceLine({ change }: { change: PriceChange }) {
  const { t } = useTranslation("contracts");
  const { name, contractYen, listYen, changeYen, billing } = change;
  const percent = Math.round((listYen / contractYen - 1) * 100);
  const values = {
    before: formatMoney(contractYen),
    after: formatMoney(listYen),
    rate: percent > 0 ? `+${formatPercent(percent)}` : formatPercent(percent),
  };
  return (
    <li>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="xs">{t(contractYen === 0 ? "offers.priceFree" : "offers.price", values)}</Text>
      <Text size="xs">{t(`offers.${billing}`, { amount: formatSignedMoney(changeYen) })}</Text>
    </li>
  );
}
