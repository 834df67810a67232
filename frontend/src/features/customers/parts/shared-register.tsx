import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import { AddressProposal } from "./address-proposal";
import { RankBadge } from "./customer-cells";
import type { CustomerAttributes } from "./customer-register";

/** What the registers of companies and people have in common. */
export const sharedRegister = {
  rights: { write: "customers:write", trash: "customers:trash" },
  merges: true,
  imports: true,
  offers: <A extends CustomerAttributes>(
    { attributes }: { attributes: A },
    change: (change: Partial<A>) => void,
  ) => ({
    postalCode: <AddressProposal address={attributes} onUse={(address) => change(address as Partial<A>)} />,
  }),
} as const;

/** What a kind of customer is called. */
export function useCustomerWords(kind: "company" | "person") {
  const { t } = useTranslation("customers");
  return { one: t(`${kind}.one`), list: t(`${kind}.list`), empty: t(`${kind}.empty`) };
}

interface CardProps {
  to: string;
  name: string;
  kana: string | undefined;
  rank: string | undefined;
  lines: readonly (string | undefined)[];
}

/** A customer where a row has no room. */
export function CustomerCard({ kana, rank, ...rest }: CardProps) {
  return <RecordCard {...rest} above={kana} badge={<RankBadge rank={rank} />} />;
}
