package jp.enishi.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import jp.enishi.customers.affiliation.AffiliationService;
import jp.enishi.customers.affiliation.Affiliations;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.customers.person.PersonService;
import jp.enishi.platform.db.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty register with the demo company, once, when {@code enishi.demo} asks for it
 * (ENISHI_DEMO=1). All of it stands or none. Until then the API works, but says that it has not
 * started wholly (/q/health/started).
 */
// Said as well, since the kind of health check would be its only qualifier.
@Default
@Startup
@Singleton
class DemoData implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(DemoData.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration FOR_EVERYBODY = Duration.ofSeconds(90);
  private static final Duration FOR_ANYBODY = Duration.ofMinutes(30);

  private final boolean wanted;
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final CompanyService companies;
  private final PersonService people;
  private final AffiliationService affiliationService;
  private final Affiliations affiliations;
  private final Selling selling;
  private final Planning planning;
  private volatile boolean settled;

  DemoData(
      @ConfigProperty(name = "enishi.demo", defaultValue = "false") boolean wanted,
      Jdbi jdbi,
      Transactions transactions,
      CompanyService companies,
      PersonService people,
      AffiliationService affiliationService,
      Affiliations affiliations,
      Selling selling,
      Planning planning) {
    this.wanted = wanted;
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.companies = companies;
    this.people = people;
    this.affiliationService = affiliationService;
    this.affiliations = affiliations;
    this.selling = selling;
    this.planning = planning;
  }

  void start(@Observes StartupEvent started) {
    if (wanted) {
      Thread.ofVirtual().name("demo-data").start(this::fillWhenStaffIsKnown);
    } else {
      settled = true;
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo company").status(settled).build();
  }

  /** Records need owners, and accounts come from the identity provider: wait for them. */
  private void fillWhenStaffIsKnown() {
    Instant began = Instant.now();
    try {
      while (isEmpty()) {
        DemoStaff staff = DemoStaff.known(jdbi);
        Duration waited = Duration.between(began, Instant.now());
        if (staff.isComplete() || (waited.compareTo(FOR_EVERYBODY) > 0 && !staff.isEmpty())) {
          fillOnce(staff);
          return;
        }
        if (waited.compareTo(FOR_ANYBODY) > 0) {
          LOG.warn("no account is known yet: the demo data waits for the next start");
          return;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.error("the demo data could not be filled", failure);
    } finally {
      settled = true;
    }
  }

  /** Whether it was this call that filled the register. */
  boolean fillOnce(DemoStaff staff) {
    Instant began = Instant.now();
    boolean filled =
        jdbi.inTransaction(
            handle -> {
              boolean mine =
                  handle
                      .select("select pg_try_advisory_xact_lock(hashtext('enishi.demo'))")
                      .mapTo(Boolean.class)
                      .one();
              if (!mine || !isEmpty()) {
                return false;
              }
              Dice dice = Dice.of(DemoYear.SEED, "year", 0);
              DemoPosts posts = new DemoPosts(affiliationService, affiliations, dice);
              new DemoYear(
                      jdbi,
                      transactions,
                      companies,
                      people,
                      posts,
                      selling,
                      planning,
                      dice,
                      staff.filled(),
                      began)
                  .work();
              return true;
            });
    if (filled) {
      LOG.infof("demo data filled in %d ms", Duration.between(began, Instant.now()).toMillis());
    }
    return filled;
  }

  private boolean isEmpty() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select not exists (select 1 from customers.company)")
                .mapTo(Boolean.class)
                .one());
  }
}
