package jp.enishi.access.directory;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.enishi.access.Accounts;
import jp.enishi.access.Accounts.Profile;
import jp.enishi.access.directory.Directory.Group;
import jp.enishi.access.directory.Directory.User;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.logging.Logger;

/**
 * Copies accounts, teams and sites from Keycloak once a minute, and every two seconds while it does
 * not answer: it may only be starting. Who is disabled or deleted there is shut out here within a
 * minute and a half, however long their token still lives.
 *
 * <p>The roles of each account are a question of its own to Keycloak. Tokens tell those of who is
 * there; for what is done for people who are away (reminders, morning mails, calendar feeds) they
 * are read again in turn, fifty accounts a minute.
 */
@Singleton
class DirectorySync {

  private static final Logger LOG = Logger.getLogger(DirectorySync.class);
  private static final int PAGE = 500;
  private static final int NEWCOMERS = 200;
  private static final int AGAIN = 50;
  private static final Duration USUAL = Duration.ofMinutes(1);

  private final Accounts accounts;
  private final String issuer;
  private final String realm;
  private final String client;
  private final Optional<String> secret;
  private final Directory directory;
  private volatile boolean answering = true;
  private volatile Instant due = Instant.MIN;

  /** The subject up to which roles have been read again. */
  private volatile String read = "";

  DirectorySync(
      Accounts accounts,
      @ConfigProperty(name = "enishi.oidc.issuer") String issuer,
      @ConfigProperty(name = "enishi.oidc.internal-url") String internalUrl,
      @ConfigProperty(name = "enishi.directory.client") String client,
      @ConfigProperty(name = "enishi.directory.secret") Optional<String> secret) {
    this.accounts = accounts;
    this.issuer = issuer;
    int realms = internalUrl.indexOf("/realms/");
    this.realm = internalUrl.substring(realms + "/realms/".length());
    this.client = client;
    this.secret = secret.filter(s -> !s.isBlank());
    this.directory =
        RestClientBuilder.newBuilder()
            .baseUri(URI.create(internalUrl.substring(0, realms)))
            .connectTimeout(3, TimeUnit.SECONDS)
            .readTimeout(20, TimeUnit.SECONDS)
            .build(Directory.class);
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sync() {
    if (secret.isEmpty() || Instant.now().isBefore(due)) {
      return;
    }
    try {
      copy(
          "Bearer "
              + directory.token(realm, "client_credentials", client, secret.get()).access_token());
      due = Instant.now().plus(USUAL);
      answering = true;
    } catch (RuntimeException e) {
      if (answering) {
        LOG.warnf(
            "the directory does not answer, its copy stays as it is: %s",
            e.getClass().getSimpleName());
      }
      answering = false;
    }
  }

  private void copy(String authorization) {
    List<User> users = users(authorization);
    Map<String, Set<String>> paths = new HashMap<>();
    for (Group group : groups(authorization)) {
      for (User member : directory.members(realm, authorization, group.id(), 10_000)) {
        paths.computeIfAbsent(member.id(), id -> new HashSet<>()).add(group.path());
      }
    }
    List<Accounts.Listed> listed =
        users.stream()
            .map(
                user ->
                    new Accounts.Listed(
                        new Profile(
                            issuer,
                            user.id(),
                            user.username(),
                            user.name(),
                            user.email(),
                            Set.of()),
                        user.enabled(),
                        paths.getOrDefault(user.id(), Set.of())))
            .toList();
    accounts.listed(issuer, listed);
    accounts.withoutRoles(issuer, NEWCOMERS).forEach(subject -> roles(authorization, subject));
    List<String> some = accounts.enabled(issuer, read, AGAIN);
    some.forEach(subject -> roles(authorization, subject));
    read = some.size() < AGAIN ? "" : some.getLast();
  }

  /** Where we may not ask for somebody's roles, their sign-in tells them. */
  private void roles(String authorization, String subject) {
    try {
      Set<String> roles =
          directory.roles(realm, authorization, subject).stream()
              .map(Directory.RoleName::name)
              .collect(Collectors.toSet());
      accounts.hasRoles(issuer, subject, roles);
    } catch (WebApplicationException e) {
      LOG.debugf("no roles of an account: %s", e.getClass().getSimpleName());
    }
  }

  private List<User> users(String authorization) {
    List<User> users = new ArrayList<>();
    List<User> page;
    do {
      page = directory.users(realm, authorization, users.size(), PAGE, true);
      users.addAll(page);
    } while (page.size() == PAGE);
    return users;
  }

  private List<Group> groups(String authorization) {
    List<Group> groups = new ArrayList<>(directory.groups(realm, authorization, 1_000));
    for (int i = 0; i < groups.size(); i++) {
      groups.addAll(directory.children(realm, authorization, groups.get(i).id(), 1_000));
    }
    return groups;
  }
}
