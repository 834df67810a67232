package jp.enishi.local;

import java.util.List;

/** What stands on the terminal when all is ready: the one address, and how to sign in. */
final class Greeting {

  private final LocalSettings settings;
  private final Secrets secrets;
  private final Console console;

  Greeting(LocalSettings settings, Secrets secrets, Console console) {
    this.settings = settings;
    this.secrets = secrets;
    this.console = console;
  }

  void print() {
    console.line(
        "\n準備ができました（%s秒）。ブラウザーで開いてください:\n\n    %s\n"
            .formatted(console.sinceStart(), settings.origin()),
        "\nReady (%s s). Open in a browser:\n\n    %s\n"
            .formatted(console.sinceStart(), settings.origin()));
    if (settings.demoUsers()) {
      printLogins(new DemoUsers(settings.project().resolve("keycloak")).logins());
    }
    console.line(
        """
          ユーザーの管理  %s/admin  （admin / パスワードは %s）
          届いたメール    %s （外へは送りません）
          ログ            %s

        止めるには Ctrl-C を押してください。データは %s に残ります。"""
            .formatted(
                settings.keycloakOrigin(),
                secrets.file("keycloak-admin"),
                settings.mail(),
                settings.logs(),
                settings.data()),
        """
          users     %s/admin  (admin / password in %s)
          mail      %s (nothing leaves this machine)
          logs      %s

        Ctrl-C stops it. The data stay in %s."""
            .formatted(
                settings.keycloakOrigin(),
                secrets.file("keycloak-admin"),
                settings.mail(),
                settings.logs(),
                settings.data()));
  }

  private void printLogins(List<DemoUsers.Login> logins) {
    row(
        Wording.of("ユーザー名", "user"),
        Wording.of("パスワード", "password"),
        Wording.of("役割", "role"),
        Wording.of("名前", "name"),
        Wording.of("所属", "team or site"));
    for (DemoUsers.Login login : logins) {
      row(login.user(), login.password(), login.role(), login.name(), login.group());
    }
    console.line("", "");
  }

  private void row(String user, String password, String role, String name, String group) {
    String line =
        "    " + pad(user, 12) + pad(password, 13) + pad(role, 11) + pad(name, 14) + group;
    console.line(line.stripTrailing(), line.stripTrailing());
  }

  /** Japanese letters are two columns wide on a terminal. */
  private static String pad(String text, int columns) {
    int width = text.codePoints().map(letter -> letter > 0xff ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, columns - width));
  }
}
