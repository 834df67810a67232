import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { contractRegister } from "./parts/contract-register";

export function Component() {
  return <RegisterListPage register={contractRegister} />;
}
