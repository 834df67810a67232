import { CustomerListPage } from "@/features/customers/parts/customer-list-page";
import { companyRegister } from "./company-register";

export function Component() {
  return <CustomerListPage register={companyRegister} />;
}
