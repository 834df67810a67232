import { Radio, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import type { ApiError } from "@/api/problem";
import { FieldInput } from "@/ui/fields/field-input";
import type { useDraft } from "@/ui/use-draft";
import { addressesOptions, postalDigits } from "../queries";
import classes from "./address-fields.module.css";
import { useOptions } from "./use-options";

type Address = Schemas["PostalAddress"];

interface Props {
  draft: ReturnType<typeof useDraft>;
  error: ApiError | null;
}

/** A postal code and the address it stands for. One match is filled in at once; of several the user picks. */
export function AddressFields({ draft, error }: Props) {
  const { t } = useTranslation(["customers", "ui"]);
  const options = useOptions();
  const code = postalDigits(draft.value("postalCode"));
  const { data: found } = useQuery(addressesOptions(code));
  const input = (name: string) => draft.bind(name, error);
  const use = ({ prefecture, city, town, street }: Address) =>
    draft.set({ prefecture, city, street: town + street || null });
  const untouched = draft.value("prefecture") === null;
  const only = found?.length === 1 ? found[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, never over what the user has typed
  useEffect(() => {
    if (only && untouched) use(only);
  }, [only]);
  return (
    <Stack gap="sm">
      <div className={classes.row}>
        <FieldInput
          type={{ kind: "postal" }}
          label={t("company.field.postalCode")}
          {...input("postalCode")}
        />
        <FieldInput
          type={{ kind: "choice", options: options.prefectures }}
          label={t("company.field.prefecture")}
          {...input("prefecture")}
        />
      </div>
      {found?.length === 0 && (
        <Text size="xs" c="dimmed" role="status">
          {t("ui:postal.none")}
        </Text>
      )}
      {found && found.length > 1 && untouched && (
        <Radio.Group
          label={t("ui:postal.candidates")}
          onChange={(index) => {
            const chosen = found[Number(index)];
            if (chosen) use(chosen);
          }}
        >
          <Stack gap="xs" mt={4}>
            {found.map((each, index) => {
              const line = [
                each.prefecture,
                each.city,
                each.town,
                each.street,
                each.office && ` ${each.office}`,
              ].join("");
              return <Radio key={line} value={String(index)} label={line} />;
            })}
          </Stack>
        </Radio.Group>
      )}
      <div className={classes.row}>
        <FieldInput type={{ kind: "text" }} label={t("company.field.city")} {...input("city")} />
        <FieldInput type={{ kind: "text" }} label={t("company.field.street")} {...input("street")} />
      </div>
      <FieldInput type={{ kind: "text" }} label={t("company.field.building")} {...input("building")} />
    </Stack>
  );
}
