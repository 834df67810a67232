import { Kbd, Menu, UnstyledButton } from "@mantine/core";
import {
  IconBriefcase,
  IconBuilding,
  IconChecklist,
  IconPencilPlus,
  IconPlus,
  IconSearch,
  IconUser,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { UnsentBadge } from "@/features/activities/parts/unsent/unsent-badge";
import { openCompanyForm } from "@/features/companies/parts/company-form";
import { openDealForm } from "@/features/deals/parts/deal-form";
import { UploadBadge } from "@/features/files/parts/upload-badge";
import { NoticeBell } from "@/features/notices/parts/notice-bell";
import { openPersonForm } from "@/features/people/parts/person-form";
import { openSearch } from "@/features/search/search-palette";
import { useMay } from "@/features/session/queries";
import { openTaskForm } from "@/features/tasks/parts/task-form";
import { AccountMenu } from "./account-menu";
import { ConnectionState } from "./connection-state";
import classes from "./header.module.css";
import { useQuickAdd } from "./quick-add";
import { useRecordHere } from "./record-here";

export function Header() {
  const { t } = useTranslation();
  const mayWrite = useMay("customers:write");
  const maySell = useMay("deals:write");
  const mayRecord = useMay("activities:write");
  const recordHere = useRecordHere();
  const mayPlan = useMay("tasks:write");
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand} aria-label={t("product")}>
        <img src="/favicon.svg" alt="" width={26} height={26} />
        <span className={classes.name}>Enishi</span>
      </Link>
      <UnstyledButton className={classes.search ?? ""} onClick={openSearch}>
        <IconSearch size={17} aria-hidden />
        <span>{t("header.search")}</span>
        <span className={classes.keys} aria-hidden>
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      <ConnectionState />
      <UnsentBadge />
      <UploadBadge />
      {mayRecord && (
        <UnstyledButton
          className={classes.record ?? ""}
          onClick={recordHere}
          aria-label={t("header.recordActivity")}
          title={t("header.recordActivity")}
        >
          <IconPencilPlus size={18} aria-hidden />
          <span className={classes.addText}>{t("header.recordActivity")}</span>
        </UnstyledButton>
      )}
      <NoticeBell />
      {(mayWrite || maySell || mayPlan) && (
        <QuickAddMenu customers={mayWrite} deals={maySell} tasks={mayPlan} />
      )}
      <AccountMenu />
    </header>
  );
}

/** What can be added from anywhere. */
function QuickAddMenu({ customers, deals, tasks }: Record<"customers" | "deals" | "tasks", boolean>) {
  const { t } = useTranslation();
  const quickAdd = useQuickAdd();
  return (
    <Menu opened={quickAdd.menuOpen} onChange={quickAdd.setMenuOpen} position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.add ?? ""} aria-label={t("header.quickAdd")}>
          <IconPlus size={18} aria-hidden />
          <span className={classes.addText}>{t("header.quickAdd")}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {customers && (
          <>
            <Menu.Item
              data-autofocus
              leftSection={<IconBuilding size={16} />}
              onClick={() => openCompanyForm()}
            >
              {t("header.newCompany")}
            </Menu.Item>
            <Menu.Item leftSection={<IconUser size={16} />} onClick={openPersonForm}>
              {t("header.newPerson")}
            </Menu.Item>
          </>
        )}
        {deals && (
          <Menu.Item
            data-autofocus={!customers || undefined}
            leftSection={<IconBriefcase size={16} />}
            onClick={() => openDealForm()}
          >
            {t("header.newDeal")}
          </Menu.Item>
        )}
        {tasks && (
          <Menu.Item
            data-autofocus={!(customers || deals) || undefined}
            leftSection={<IconChecklist size={16} />}
            onClick={() => openTaskForm()}
          >
            {t("header.newTask")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
