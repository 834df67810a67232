import { CustomerListPage } from "@/features/customers/parts/customer-list-page";
import { personRegister } from "./person-register";

export function Component() {
  return <CustomerListPage register={personRegister} />;
}
