import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { useMay } from "@/features/session/queries";
import { TextLink } from "@/ui/text-link";
import { type Mail, type MailChange, mailQueries } from "../queries";

interface LinkProps {
  to: string;
  name: string;
  /** Absent when the reader may not. */
  onRemove: (() => void) | undefined;
}

function Link({ to, name, onRemove }: LinkProps) {
  const { t } = useTranslation("mails");
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <TextLink to={to} size="sm">
        {name}
      </TextLink>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          onClick={onRemove}
          aria-label={t("links.remove", { name })}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </Group>
  );
}

const kinds = ["company", "person", "deal"] as const;

/** Whom the mail is about; linked and unlinked by hand. */
export function MailLinks({ mail, readOnly }: { mail: Mail; readOnly: boolean }) {
  const { t } = useTranslation("mails");
  const change = mailQueries.useChange(mail);
  const maySeeDeals = useMay("deals:read");
  const [round, setRound] = useState(0);
  const { facts } = mail;
  const { companyIds = [], personIds = [], dealId } = mail.attributes;
  const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);
  const removal = (body: MailChange) => (readOnly ? undefined : () => change.mutate(body));
  const add = (kind: (typeof kinds)[number], id: string | null) => {
    if (!id) return;
    const body = {
      company: { companyIds: [...without(companyIds, id), id] },
      person: { personIds: [...without(personIds, id), id] },
      deal: { dealId: id },
    }[kind];
    change.mutate(body, { onSettled: () => setRound(round + 1) });
  };
  const offered = kinds.filter((kind) => kind !== "deal" || (maySeeDeals && !dealId));
  const nobody = companyIds.length + personIds.length === 0 && !dealId;
  return (
    <SideSection title={t("section.about")}>
      <Stack gap="xs">
        {nobody && (
          <Text size="sm" c="dimmed">
            {t("links.nobody")}
          </Text>
        )}
        {facts.companies.map(({ id, name }) => (
          <Link
            key={id}
            to={`/companies/${id}`}
            name={name}
            onRemove={removal({ companyIds: without(companyIds, id) })}
          />
        ))}
        {facts.people.map(({ id, name }) => (
          <Link
            key={id}
            to={`/people/${id}`}
            name={name}
            onRemove={removal({ personIds: without(personIds, id) })}
          />
        ))}
        {dealId && facts.dealTitle && (
          <Link
            to={`/deals/${dealId}`}
            name={facts.dealTitle}
            onRemove={removal({ dealId: null } as never)}
          />
        )}
        {!readOnly &&
          offered.map((kind) => (
            <CustomerPicker
              key={`${kind} ${round}`}
              kind={kind}
              size="xs"
              aria-label={t(`links.add.${kind}`)}
              value={null}
              onChange={(id) => add(kind, id)}
            />
          ))}
      </Stack>
    </SideSection>
  );
}
