import { Button } from "@mantine/core";
import { IconDownload, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CustomerCard } from "@/features/customers/parts/customer-cells";
import { CustomerList } from "@/features/customers/parts/customer-list";
import { NoMatch, NothingYet } from "@/features/customers/parts/empty-list";
import { listQuery } from "@/features/customers/parts/list-filters";
import { TrashButton } from "@/features/customers/parts/trash-button";
import { useCustomerFilters } from "@/features/customers/parts/use-customer-filters";
import { useLoadedList } from "@/features/customers/parts/use-loaded-list";
import { openExport } from "@/features/exports/parts/export-dialog";
import { useMay } from "@/features/session/queries";
import { useListState } from "@/ui/use-list-state";
import { fullKana, fullName } from "./parts/person-name";
import { personAttributes, personFields, usePersonColumns, usualPersonColumns } from "./person-columns";
import { PersonPanel } from "./person-panel";
import { peopleOptions, useRestorePerson, useTrashPerson } from "./queries";

const usual = { sort: "-updatedAt", columns: usualPersonColumns, remember: "enishi.columns.people" };

export function Component() {
  const { t } = useTranslation("customers");
  const state = useListState(usual);
  const list = useLoadedList(
    useInfiniteQuery(peopleOptions({ ...listQuery(state), fields: personFields(state.visible) })),
  );
  const mayExport = useMay("customers:export");
  const mayTrash = useMay("customers:trash");
  const trash = useTrashPerson();
  const restore = useRestorePerson();
  return (
    <CustomerList
      title={t("person.one")}
      label={t("person.list")}
      state={state}
      list={list}
      columns={usePersonColumns()}
      usual={usual.columns}
      filters={useCustomerFilters("person")}
      nameOf={(person) => fullName(person.attributes)}
      card={(person) => (
        <CustomerCard
          to={`/people/${person.id}`}
          name={fullName(person.attributes)}
          kana={fullKana(person.attributes)}
          rank={person.attributes.rank}
          lines={[
            person.companyName,
            person.attributes.mobile ?? person.attributes.phone,
            person.attributes.email,
          ]}
        />
      )}
      actions={
        mayExport && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() =>
              openExport({
                kind: "person",
                query: listQuery(state),
                columns: personAttributes(state.visible),
              })
            }
          >
            {t("list.export")}
          </Button>
        )
      }
      bulkActions={(rows, done) =>
        mayTrash && (
          <TrashButton
            rows={rows.map(({ id, version, attributes }) => ({ id, version, name: fullName(attributes) }))}
            trash={trash.mutateAsync}
            restore={restore.mutateAsync}
            onDone={done}
          />
        )
      }
      empty={<NothingYet icon={<IconUsers />} detail={t("list.emptyPeople")} />}
      noMatch={<NoMatch noun={t("person.one")} onClear={state.clearFilters} />}
      panel={(id, close) => <PersonPanel id={id} onClose={close} />}
    />
  );
}
