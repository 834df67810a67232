import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { productRegister } from "./product-register";

export function Component() {
  return <RegisterListPage register={productRegister} />;
}
