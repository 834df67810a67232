import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { companyRegister } from "./company-register";

export function Component() {
  return <RegisterListPage register={companyRegister} />;
}
