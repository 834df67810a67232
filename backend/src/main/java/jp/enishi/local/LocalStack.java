package jp.enishi.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The parts of the product on this machine, and the order they start and stop in. */
final class LocalStack {

  /**
   * Work beside the main thread gets threads of its own. On two cores the common pool has a single
   * one, which also reports the end of processes: waiting on it for a process would wait for ever.
   */
  static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);

  private static final Duration DEMO_LIMIT = Duration.ofSeconds(90);

  private final LocalSettings settings;
  private final Console console;
  private final Children children;
  private final Supervisor supervisor;
  private volatile @Nullable LocalPostgres postgres;
  private volatile @Nullable LocalMail mail;

  LocalStack(LocalSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.children = new Children(settings);
    this.supervisor = new Supervisor(console);
  }

  /** Returns when everything answers. */
  void start() {
    var secrets = new Secrets(settings.data().resolve("secrets"));
    children.stopLeftovers();
    LocalPostgres database = database(secrets);
    postgres = database;
    Ports.requireFree(settings.ports());

    var distribution = new KeycloakDistribution(settings, children);
    var prepared = CompletableFuture.runAsync(() -> prepare(distribution), THREADS);
    console.step("PostgreSQL", "PostgreSQL", database::start);
    var catcher = new LocalMail(settings);
    mail = catcher;
    catcher.start();
    join(prepared);

    var keycloak = new LocalKeycloak(settings, secrets, distribution);
    var api = new LocalApi(settings, secrets);
    ChildProcess keycloakProcess = keycloak.start(children, database);
    ChildProcess apiProcess = api.start(children, database);
    console.step(
        "Keycloak（サインイン）",
        "Keycloak (sign-in)",
        () -> Readiness.await("Keycloak", keycloak.readyAddress(), keycloakProcess));
    followAddresses(secrets);
    console.step("Enishi", "Enishi", () -> Readiness.await("API", api.readyAddress(), apiProcess));
    if (settings.demoData()) {
      fillDemo(api);
    }
    supervisor.watch(part("PostgreSQL", database));
    supervisor.watch(part("Keycloak", keycloak.readyAddress(), keycloakProcess));
    supervisor.watch(part("Enishi", api.readyAddress(), apiProcess));
    new Greeting(settings, secrets, console).print();
  }

  /** Runs a program that uses the stack, on this terminal; returns its exit code. */
  int runAgainst(List<String> command) {
    var program = new ProcessBuilder(command).inheritIO();
    program.environment().put("ENISHI_URL", settings.origin());
    try {
      return program.start().waitFor();
    } catch (IOException failure) {
      throw new LaunchFailure(command.getFirst() + ": " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  /** Waits until a part ends that cannot be kept up; returns which one, with the end of its log. */
  String awaitLoss() {
    return supervisor.loss().join();
  }

  void stop() {
    supervisor.stop();
    children.stop();
    LocalMail catcher = mail;
    if (catcher != null) {
      catcher.stop();
    }
    LocalPostgres database = postgres;
    if (database != null) {
      database.close();
    }
  }

  /** The page is worth opening once there is somebody in it; but it does work before. */
  private void fillDemo(LocalApi api) {
    console.step(
        "デモ会社の顧客",
        "The demo company",
        () -> {
          if (!Readiness.isReached(api.startedAddress(), DEMO_LIMIT)) {
            console.line("  ! まだ入れている途中です。画面は使えます。", "  ! Still being filled. The pages work.");
          }
        });
  }

  private static Supervisor.Part part(String name, LocalPostgres database) {
    return new Supervisor.Part() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public CompletableFuture<String> ended() {
        return database.ended();
      }

      @Override
      public void startAgain() {
        database.startAgain();
      }
    };
  }

  private Supervisor.Part part(String name, String readyAddress, ChildProcess first) {
    return new Supervisor.Part() {
      private volatile ChildProcess process = first;

      @Override
      public String name() {
        return name;
      }

      @Override
      public CompletableFuture<String> ended() {
        return process.ended();
      }

      @Override
      public void startAgain() {
        process = children.startAgain(process);
        Readiness.await(name, readyAddress, process);
      }
    };
  }

  private LocalPostgres database(Secrets secrets) {
    var database =
        LocalPostgres.prepared(
            settings.data().resolve("programs"),
            settings.data().resolve("postgresql"),
            settings.database().number(),
            DatabaseLogins.of(secrets));
    database.stopLeftover();
    return database;
  }

  private void prepare(KeycloakDistribution distribution) {
    if (!distribution.isReady()) {
      console.step("Keycloak の準備（初回だけ）", "Preparing Keycloak (once)", distribution::prepare);
    }
  }

  private void followAddresses(Secrets secrets) {
    if (!new LocalRealm(settings, secrets).follow()) {
      console.line(
          "  ! Keycloak の管理者パスワードが変わっているため、ポートの変更を反映できません。",
          "  ! Keycloak's administrator has another password: changed ports are not followed.");
    }
  }

  private static void join(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof LaunchFailure clear) {
        throw clear;
      }
      throw failure;
    }
  }
}
