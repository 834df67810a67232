import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { type Mail, useCreatePersonOfMail } from "../queries";

interface Props {
  mail: Mail;
  proposal: NonNullable<Mail["proposal"]>;
}

/** Nobody knows whom the mail is from: who it could be, as the mail calls them. */
export function MailProposal({ mail, proposal }: Props) {
  const { t } = useTranslation(["mails", "customers"]);
  const mayCreate = useMay("customers:write");
  const create = useCreatePersonOfMail(mail.id);
  const [familyName, setFamilyName] = useState(proposal.familyName);
  const [givenName, setGivenName] = useState(proposal.givenName ?? "");
  if (!mayCreate) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { familyName, ...(givenName && { givenName }), email: proposal.email },
      { onSuccess: () => notifyDone(t("proposal.done", { name: `${familyName} ${givenName}`.trim() })) },
    );
  };
  return (
    <Alert color="gray" icon={<IconUserPlus size={18} />} title={t("proposal.title")} mb="md">
      <form onSubmit={submit} aria-label={t("proposal.title")}>
        <Stack gap="xs">
          <Text size="sm">{t("proposal.detail", { email: proposal.email })}</Text>
          <FormError error={create.error} />
          <Group gap="sm" align="end">
            <TextInput
              label={t("customers:person.field.familyName")}
              value={familyName}
              required
              error={create.error?.violation("familyName")?.message}
              onChange={(event) => setFamilyName(event.currentTarget.value)}
            />
            <TextInput
              label={t("customers:person.field.givenName")}
              value={givenName}
              error={create.error?.violation("givenName")?.message}
              onChange={(event) => setGivenName(event.currentTarget.value)}
            />
            <Button type="submit" loading={create.isPending}>
              {t("proposal.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  );
}
