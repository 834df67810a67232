import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { quoteRegister } from "./quote-register";

export function Component() {
  return <RegisterListPage register={quoteRegister} />;
}
