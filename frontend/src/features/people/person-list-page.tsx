import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { personRegister } from "./person-register";

export function Component() {
  return <RegisterListPage register={personRegister} />;
}
