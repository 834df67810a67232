import { Button, CopyButton, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailIntakeOptions, useMakeMailIntake, useRevokeMailIntake } from "@/features/mails/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatInstant } from "@/i18n/format";
import { notifyDone } from "@/ui/notify";

/** The secret address for BCC: made, copied, made anew, revoked. */
export function MailIntakeSection() {
  const { t } = useTranslation("mails");
  const mayWrite = useMay("activities:write");
  const { data: intake } = useQuery(mailIntakeOptions());
  const make = useMakeMailIntake();
  const revoke = useRevokeMailIntake();
  if (!mayWrite) return null;
  return (
    <SideSection title={t("intake.title")}>
      <Stack gap="md">
        <Text size="sm">{t("intake.detail")}</Text>
        {!intake && <Skeleton height={60} />}
        {intake && !intake.available && (
          <Text size="sm" c="dimmed">
            {t("intake.off")}
          </Text>
        )}
        {intake?.address && (
          <>
            <Group gap="xs" align="end">
              <TextInput
                label={t("intake.address")}
                value={intake.address}
                readOnly
                flex={1}
                miw={220}
                onFocus={(event) => event.currentTarget.select()}
              />
              <CopyButton value={intake.address}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                    onClick={copy}
                  >
                    {t(copied ? "intake.copied" : "intake.copy")}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <Text size="sm">
              {intake.usedAt
                ? t("intake.usedAt", { date: formatInstant(intake.usedAt) })
                : t("intake.neverUsed")}
            </Text>
          </>
        )}
        {intake?.available && (
          <Group gap="xs">
            <Button
              variant={intake.address ? "default" : "filled"}
              loading={make.isPending}
              onClick={() => make.mutate()}
            >
              {t(intake.address ? "intake.remake" : "intake.make")}
            </Button>
            {intake.address && (
              <Button
                variant="subtle"
                loading={revoke.isPending}
                onClick={() => revoke.mutate(undefined, { onSuccess: () => notifyDone(t("intake.revoked")) })}
              >
                {t("intake.revoke")}
              </Button>
            )}
          </Group>
        )}
        {intake?.address && (
          <Text size="xs" c="dimmed">
            {t("intake.secret")}
          </Text>
        )}
      </Stack>
    </SideSection>
  );
}
