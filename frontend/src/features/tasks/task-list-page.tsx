import { RegisterListPage } from "@/features/register/parts/register-list-page";
import { taskRegister } from "./task-register";

export function Component() {
  return <RegisterListPage register={taskRegister} />;
}
