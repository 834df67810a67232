import { Alert, Button, CopyButton, Group, Radio, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarFeedOptions, type Untimed, useMakeFeed, useRevokeFeed } from "@/features/notices/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { formatInstant } from "@/i18n/format";
import { notifyDone } from "@/ui/notify";

const UNTIMED = ["event", "todo"] as const;

/** The address for a calendar program: made, shown once, made anew, revoked. */
export function FeedSection() {
  const { t } = useTranslation("notices");
  const { data: feed } = useQuery(calendarFeedOptions());
  const [chosen, setChosen] = useState<Untimed>();
  const [address, setAddress] = useState<string>();
  const make = useMakeFeed();
  const revoke = useRevokeFeed();
  const untimed = chosen ?? feed?.untimed ?? "event";
  return (
    <SideSection title={t("preferences.feed")}>
      <Stack gap="md">
        <Text size="sm">{t("preferences.feedDetail")}</Text>
        {!feed && <Skeleton height={80} />}
        {address && (
          <Alert color="gray" title={t("preferences.shownOnce")}>
            <Stack gap="xs">
              <Group gap="xs" align="end" wrap="nowrap">
                <TextInput
                  label={t("preferences.address")}
                  value={address}
                  readOnly
                  flex={1}
                  onFocus={(event) => event.currentTarget.select()}
                />
                <CopyButton value={address}>
                  {({ copied, copy }) => (
                    <Button
                      variant="default"
                      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                      onClick={copy}
                    >
                      {t(copied ? "preferences.copied" : "preferences.copy")}
                    </Button>
                  )}
                </CopyButton>
              </Group>
              <Text size="sm">{t("preferences.secret")}</Text>
            </Stack>
          </Alert>
        )}
        {feed?.active && feed.createdAt && (
          <Text size="sm">
            {t("preferences.active", { date: formatInstant(feed.createdAt) })}{" "}
            {feed.readAt
              ? t("preferences.readAt", { date: formatInstant(feed.readAt) })
              : t("preferences.neverRead")}
          </Text>
        )}
        {feed && (
          <>
            <Radio.Group
              label={t("preferences.untimed")}
              value={untimed}
              onChange={(value) => setChosen(value as Untimed)}
            >
              <Stack gap="xs" mt={4}>
                {UNTIMED.map((value) => (
                  <Radio key={value} value={value} label={t(`preferences.untimedChoice.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Group gap="xs">
              <Button
                variant={feed.active ? "default" : "filled"}
                loading={make.isPending}
                onClick={() => make.mutate(untimed, { onSuccess: (made) => setAddress(made.address) })}
              >
                {t(feed.active ? "preferences.remake" : "preferences.make")}
              </Button>
              {feed.active && (
                <Button
                  variant="subtle"
                  loading={revoke.isPending}
                  onClick={() =>
                    revoke.mutate(undefined, {
                      onSuccess: () => {
                        setAddress(undefined);
                        notifyDone(t("preferences.revoked"));
                      },
                    })
                  }
                >
                  {t("preferences.revoke")}
                </Button>
              )}
            </Group>
            {feed.active && (
              <Text size="xs" c="dimmed">
                {t("preferences.remakeHint")}
              </Text>
            )}
          </>
        )}
      </Stack>
    </SideSection>
  );
}
