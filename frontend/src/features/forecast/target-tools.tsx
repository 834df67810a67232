import { Button, Fieldset, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { WholeNumberInput } from "@/ui/fields/number-input";
import { notifyDone, notifyHint } from "@/ui/notify";
import { type TargetSheet, type TargetYear, targetsOptions } from "./queries";
import { amountsOf, keyOf, raised, spread } from "./target-model";
import { useSheetName } from "./target-row";
import type { Measure } from "./use-forecast-address";
import type { TargetDraft } from "./use-target-draft";

interface Props {
  year: TargetYear;
  measure: Measure;
  draft: TargetDraft;
  /** The line whose cell was chosen last. */
  sheet: TargetSheet | undefined;
}

/** Fills in many cells at once: from last year's, or a year's amount evenly. Nothing is stored by it. */
export function TargetTools({ year, measure, draft, sheet }: Props) {
  const { t } = useTranslation("forecast");
  const client = useQueryClient();
  const nameOf = useSheetName();
  const [percent, setPercent] = useState<number | null | undefined>(0);
  const [yen, setYen] = useState<number | null | undefined>(null);
  const copy = async () => {
    const last = await client.fetchQuery(targetsOptions(year.year - 1));
    const before = new Map(last.sheets.map((each) => [keyOf(each), each]));
    const changes = year.sheets.flatMap((each) => {
      const old = before.get(keyOf(each));
      return (old ? amountsOf(old, measure) : []).flatMap((amount, month) => {
        const next = raised(amount, percent ?? 0);
        return next === null ? [] : [{ sheet: each, month, text: formatNumber(next) }];
      });
    });
    if (changes.length === 0) return notifyHint(t("grid.noLast"));
    draft.write(changes);
    notifyDone(t("grid.copied"));
  };
  const divide = () => {
    if (sheet === undefined) return notifyHint(t("grid.noRow"));
    if (typeof yen === "number")
      draft.write(spread(yen).map((part, month) => ({ sheet, month, text: formatNumber(part) })));
  };
  return (
    <Group align="stretch" gap="sm">
      <Fieldset legend={t("grid.copy")} p="sm">
        <Group align="end" gap="xs">
          <WholeNumberInput
            size="xs"
            w="7rem"
            signed
            label={t("grid.percent")}
            value={percent ?? null}
            onChange={setPercent}
          />
          <Button size="xs" variant="default" disabled={percent === undefined} onClick={() => void copy()}>
            {t("grid.copyDo")}
          </Button>
        </Group>
      </Fieldset>
      <Fieldset legend={t("grid.spread")} p="sm">
        <Group align="end" gap="xs">
          <WholeNumberInput
            size="xs"
            w="10rem"
            label={t("grid.spreadYen")}
            value={yen ?? null}
            onChange={setYen}
          />
          <Button size="xs" variant="default" disabled={typeof yen !== "number"} onClick={divide}>
            {t("grid.spreadDo")}
          </Button>
        </Group>
        <Text size="xs" c="dimmed" mt={4}>
          {sheet ? t("grid.row", { name: nameOf(sheet) }) : t("grid.spreadNote")}
        </Text>
      </Fieldset>
    </Group>
  );
}
