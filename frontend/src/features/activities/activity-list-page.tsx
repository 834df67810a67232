import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { activityRegister } from "./activity-register";

export function Component() {
  return <RegisterListPage register={activityRegister} />;
}
