import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addressesOptions, postalDigits } from "../queries";

interface Address {
  postalCode?: string;
  prefecture?: string;
  city?: string;
  street?: string;
}

interface Props {
  address: Address;
  onUse: (address: { prefecture: string; city: string; street: string | null }) => void;
}

/** Beside a postal code whose place the address does not name: the address it stands for, to be taken over. */
export function AddressProposal({ address, onUse }: Props) {
  const { t } = useTranslation("ui");
  const { data: found = [] } = useQuery(addressesOptions(postalDigits(address.postalCode ?? null)));
  const fits = found.some((each) => each.prefecture === address.prefecture && each.city === address.city);
  if (fits) return null;
  return found.map(({ prefecture, city, town, street }) => (
    <Button
      key={prefecture + city + town + street}
      variant="light"
      size="compact-xs"
      onClick={() => onUse({ prefecture, city, street: town + street || (address.street ?? null) })}
    >
      {t("postal.useThis", { address: prefecture + city + town + street })}
    </Button>
  ));
}
