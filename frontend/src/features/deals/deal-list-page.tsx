import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { dealRegister } from "./deal-register";

export function Component() {
  return <RegisterListPage register={dealRegister} />;
}
