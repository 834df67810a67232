import { useTranslation } from "react-i18next";
import { DropArea } from "@/features/files/parts/drop-area";
import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { useMay } from "@/features/session/queries";
import { mailRegister } from "./mail-register";
import { bringIn } from "./parts/bring-in";
import { UploadList } from "./parts/upload-list";

/** The mails; messages that are dropped anywhere on the page are brought in. */
export function Component() {
  const { t } = useTranslation("mails");
  const mayWrite = useMay(mailRegister.rights.write);
  return (
    <DropArea label={t("upload.drop")} enabled={mayWrite} onFiles={bringIn}>
      <UploadList />
      <RegisterListPage register={mailRegister} />
    </DropArea>
  );
}
