import { ActionIcon, Badge, Button, Menu, Text } from "@mantine/core";
import { IconDots, IconEdit, IconPlus, IconStar, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { SideSection } from "@/features/register/parts/side-section";
import { notifyError } from "@/ui/notify";
import { TextLink } from "@/ui/text-link";
import { type DealPerson, dealPeopleOptions, usePutPeople } from "../queries";
import { openPersonRole } from "./person-role-form";
import classes from "./side-lists.module.css";
import { useWho } from "./use-who";

/** Who takes part on the customer's side, and as what; the key person is marked. */
export function PeopleSection({ id, readOnly }: { id: string; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const query = useQuery(dealPeopleOptions(id));
  const { data } = query;
  const put = usePutPeople(id);
  const tell = useTellChange();
  const who = useWho();
  const adding = useRef<HTMLButtonElement>(null);
  const people = data?.people ?? [];
  const remove = (person: DealPerson) => {
    if (!data) return;
    const rest = people.filter(({ personId }) => personId !== person.personId);
    put.mutate(
      { version: data.version, people: rest },
      {
        onSuccess: ({ change }) => {
          tell(t("people.removed", { who: who(person.personName) }), change);
          // The line with its menu is gone.
          adding.current?.focus();
        },
        onError: notifyError,
      },
    );
  };
  return (
    <SideSection
      title={t("people.title")}
      count={people.length}
      query={query}
      emptyText={data && people.length === 0 ? t("people.empty") : undefined}
      action={
        !readOnly &&
        data && (
          <Button
            ref={adding}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openPersonRole(id)}
          >
            {t("people.add")}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.personId}>
            <div className={classes.line}>
              <span>
                <TextLink to={`/people/${person.personId}`} size="sm" fw={600} mr={6}>
                  {person.personName ?? t("people.unknown")}
                </TextLink>
                {person.role && <Role role={person.role} />}
              </span>
              {!readOnly && (
                <PersonMenu
                  name={person.personName ?? t("people.unknown")}
                  onEdit={() => openPersonRole(id, person)}
                  onRemove={() => remove(person)}
                />
              )}
            </div>
            {person.note && (
              <Text size="xs" c="dimmed">
                {person.note}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function Role({ role }: { role: NonNullable<DealPerson["role"]> }) {
  const { t } = useTranslation("deals");
  const key = role === "keyPerson";
  return (
    <Badge
      variant="light"
      color={key ? "en" : "gray"}
      tt="none"
      fw={500}
      size="sm"
      leftSection={key && <IconStar size={12} aria-hidden />}
    >
      {t(`people.roles.${role}`)}
    </Badge>
  );
}

function PersonMenu({ name, onEdit, onRemove }: { name: string; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation("deals");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("people.menu", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEdit size={16} />} onClick={onEdit}>
          {t("people.edit")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={onRemove}>
          {t("people.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
