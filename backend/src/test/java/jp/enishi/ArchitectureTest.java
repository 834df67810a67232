package jp.enishi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Visibility;
import jp.enishi.platform.query.Listing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.NullMarked;

/** What holds everywhere in the backend, each rule with its reason. ARCHITECTURE.md tells it. */
@AnalyzeClasses(packages = "jp.enishi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The modules. Each may use those that stand before it. */
  private static final List<String> MODULES =
      List.of(
          "platform",
          "access",
          "journal",
          "search",
          "register",
          "views",
          "bulk",
          "files",
          "live",
          "timeline",
          "customers",
          "products",
          "deals",
          "tasks",
          "activities",
          "mailbox",
          "contracts",
          "forecast",
          "quotes",
          "exchange",
          "demo",
          "local");

  /** Those without tables of the firm's business. */
  private static final Set<String> NO_BUSINESS = Set.of("platform", "access", "views", "local");

  /** Sub-packages whose public types other modules use as well: each is one aggregate. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "customers.company",
          "customers.person",
          "customers.affiliation",
          "products.product",
          "products.tax",
          "deals.pipeline",
          "deals.deal",
          "activities.activity",
          "mailbox.mail",
          "tasks.task",
          "tasks.report",
          "tasks.notice",
          "tasks.reminder",
          "contracts.contract",
          "forecast.target",
          "forecast.snapshot",
          "quotes.issuer",
          "quotes.quote");

  /**
   * Reads without the visibility condition, of a method or a whole class, and why that lets nobody
   * see more than they may.
   */
  private static final Map<String, String> READS_WITHOUT_VISIBILITY =
      Map.ofEntries(
          Map.entry(
              "History.page",
              "the caller has found the record within the actor's visibility, or asks about a setting of the whole firm"),
          Map.entry(
              "Deeds.newest",
              "names what is to be checked: every table answers which of the records may be changed"),
          Map.entry(
              "Undo.results",
              "is checked before it runs and, of what it brings back, before it stands"),
          Map.entry(
              "Undo.hasWritten", "says only that there is something, of an import that was found"),
          Map.entry("Undo.cause", "says only why a change was made, to choose who takes it back"),
          Map.entry(
              "Register.undone",
              "rewrites what follows from records an undo has touched; answers nothing"),
          Map.entry("Feed.moment", "asks which transactions are over; reads no table"),
          Map.entry("Feed.news", "counts entries by table, for Feed.since"),
          Map.entry(
              "Feed.entries",
              "tells nobody: the live module takes out what each may see, by the rows' cares"),
          Map.entry(
              "Audience.rows",
              "reads in whose care rows are, to hold them against each listener's visibility"),
          Map.entry("Broadcaster.round", "notifies the other processes; reads no table"),
          Map.entry(
              "StoredFiles.select",
              "the service asks the holder of each file whether the actor may see the record"),
          Map.entry("StoredFiles.load", "counts the files of a record that was found"),
          Map.entry("StoredFiles.counts", "counts the files of records that were found"),
          Map.entry("Sweep.removeOne", "forgets contents without a file; answers nobody"),
          Map.entry("Presences.put", "the service has found the record within visibility"),
          Map.entry("Presences.on", "the service has found the record within visibility"),
          Map.entry(
              "Presences.places",
              "names of records, told only to accounts that were found to see them"),
          Map.entry(
              "References$Check.exists",
              "asks only about accounts and units, which every colleague may see"),
          Map.entry("Commonness.kind", "reads the planner's statistics; answers nobody"),
          Map.entry(
              "Commonness.moment",
              "asks when the so-many-th document was written, to narrow a search that carries the"
                  + " condition; answers nobody"),
          Map.entry(
              "Merges",
              "MergeService and Unmerging have found every record within the actor's visibility; the"
                  + " rest is what refers to them"),
          Map.entry(
              "AffiliationMerging", "joins affiliations of records that are merged; shows nobody"),
          Map.entry(
              "Timeline.places",
              "reads the strands of all sources; Strand.sql puts the condition into each"),
          Map.entry("Subjects.colleague", "asks about an account, which every colleague may see"),
          Map.entry("Subjects.unit", "asks about a unit, which every colleague may see"),
          Map.entry(
              "Register.facts",
              "shows a record that was found; the names of others beside it carry the condition"),
          Map.entry(
              "NoticeSubjects.read", "runs a query of its caller, which carries the condition"),
          Map.entry("NextTasks.isThere", "of an activity that was just stored; answers nobody"),
          Map.entry(
              "Mails.withMessageId",
              "finds a mail that a message in hand may be; the receiver tells of it only when what"
                  + " it says is in hand as well"),
          Map.entry("Mails.whole", "the mail of withMessageId, to be held against the message"),
          Map.entry("Mails.attachments", "the hashes of that mail's files, to be held against it"),
          Map.entry("IntakeAddresses", "finds an address by its secret or its account"),
          Map.entry("TaxRates", "reads tax rates, which every colleague may see"),
          Map.entry("Pipelines", "reads pipelines and stages, a setting of the whole firm"),
          Map.entry(
              "Positions",
              "asks where cards of a column stand, to put one between them; the service has found"
                  + " both within visibility"),
          Map.entry("StageStays.of", "the caller has found the deal within visibility"),
          Map.entry("DealPeople.doubles", "joins rows of people that are merged; shows nobody"),
          Map.entry("Series.dayOf", "of a task that was just stored; answers nobody"),
          Map.entry("Series.isFollowed", "of a task that was just stored; answers nobody"),
          Map.entry("Series.next", "says after which task the next one comes; reads no table"),
          Map.entry("Notices", "reads what one account was told"),
          Map.entry("Preferences", "reads how one account wants to be reminded"),
          Map.entry("Reminders", "tells each reminder to the task's owner, by the clock"),
          Map.entry("Feeds", "finds a feed by its secret or its account"),
          Map.entry("Reports.editions", "the caller has found the report"),
          Map.entry("Reports.recipients", "reads accounts and units only"),
          Map.entry("Comments", "the caller has found the report"),
          Map.entry(
              "DealContracts.lockedAndThere",
              "answers only whether a deal that was found has a contract, so that it gets no other"),
          Map.entry(
              "ContractAlerts.claim", "tells each alert to the contract's owner, by the clock"),
          Map.entry("Extensions", "runs by the clock and extends what is due; answers nothing"),
          Map.entry(
              "RenewalDeals.stands",
              "answers only whether the deal a found contract names is under way or won"),
          Map.entry(
              "Targets.members", "reads accounts and units only, which every colleague may see"),
          Map.entry(
              "Figures.names",
              "names of people, teams and products, which every colleague may see"),
          Map.entry(
              "Snapshots",
              "writes down what deals are, and answers of which days it did; Figures reads them with"
                  + " the condition"),
          Map.entry("FirmSetting.get", "reads a setting of the whole firm"),
          Map.entry("Images", "reads pictures on the firm's documents"),
          Map.entry("QuoteNumbers", "counts; the service has found the quote within visibility"),
          Map.entry("QuoteDocuments.kept", "what was issued on a quote that was found"),
          Map.entry("QuoteDocuments.contact", "asks about an account only"),
          Map.entry("DemoData.isEmpty", "asks whether there is any company; answers nobody"),
          Map.entry("DemoData.fillOnce", "takes a lock; the demo year goes through the services"),
          Map.entry("DemoYear.happen", "sets the time of a demo change; reads nothing"),
          Map.entry("DemoStaff.known", "asks about accounts and units only"),
          Map.entry(
              "RecordKind.known",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "PlainKind.titled",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "DealKind.called",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "ProductKind.alike",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "ActivityKind.alike",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "TaskKind.alike",
              "looks for ids alike and reads them through Register.find, within visibility"),
          Map.entry(
              "ImportKind.taken",
              "answers which numbers of the file are in use, as the unique index would; nothing"
                  + " else"),
          Map.entry(
              "ImportKind.there",
              "asks which ids that the plan made are stored already; reads nothing of them"),
          Map.entry(
              "AffiliationKind.of",
              "asks about people whom the plan has found within the actor's visibility"),
          Map.entry(
              "Colleagues$Directory.now",
              "reads accounts and units only, which every colleague may see"),
          Map.entry("BulkEdits.find", "the service answers it to whom it may be shown only"),
          Map.entry("BulkEdits.newest", "of one account, or of all for an administrator"),
          Map.entry(
              "BulkEdits.busy", "orders work that a stopped replica left behind; answers nothing"),
          Map.entry(
              "BulkRows.page", "rows of a checked edit; the presenter hides records out of sight"),
          Map.entry("BulkRows.counts", "counts rows of an edit that was checked"),
          Map.entry(
              "Imports.find",
              "the service answers it to the import's owner and to whoever sees all customers"),
          Map.entry(
              "Imports.list",
              "reads the imports of one account, and all for whoever sees all customers"),
          Map.entry(
              "Imports.busy", "orders work that a stopped replica left behind; answers nothing"),
          Map.entry("Imports.isCancelled", "background work for the import's owner"),
          Map.entry("Imports.remembered", "column names and their targets, no customers"),
          Map.entry("Imports.piece", "the file of an import whose owner was checked"),
          Map.entry("ImportRows.of", "background work for the import's owner"),
          Map.entry("ImportRows.waiting", "background work for the import's owner"),
          Map.entry("ImportRows.page", "rows of an import whose owner was checked"),
          Map.entry("ImportRows.forEachRefused", "rows of an import whose owner was checked"),
          Map.entry("ImportRows.counts", "counts rows of an import whose owner was checked"),
          Map.entry("Scans.find", "the service answers it to whoever started the scan only"),
          Map.entry("Scans.actor", "background work for whoever started the scan"),
          Map.entry("Scans.of", "reads the scans of one account"),
          Map.entry("Scans.running", "orders work that a stopped replica left behind"),
          Map.entry(
              "Pairs.compare",
              "background work on pairs that the search found within its actor's visibility;"
                  + " answers how many"),
          Map.entry("Pairs.put", "answers the id of a pair whose records were checked"),
          Map.entry("Dismissals.stands", "asks about two records that were checked"),
          Map.entry(
              "JournalKeeper.sealPiece",
              "runs by the clock and answers how many entries it sealed"));

  // ---- modules

  @ArchTest
  static final ArchRule every_class_has_a_module =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(Stream.of("jp.enishi"), MODULES.stream().map(ArchitectureTest::module))
                  .toArray(String[]::new))
          .because("a new module takes its place in the order, in this test and ARCHITECTURE.md");

  @ArchTest
  static void a_module_uses_only_modules_before_it(JavaClasses classes) {
    for (int i = 0; i < MODULES.size() - 1; i++) {
      String[] later =
          MODULES.subList(i + 1, MODULES.size()).stream()
              .map(ArchitectureTest::module)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(module(MODULES.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .because("whoever changes a module then knows whom it can hurt: only those after it")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule modules_have_no_cycles =
      slices()
          .matching("jp.enishi.(*)..")
          .should()
          .beFreeOfCycles()
          .because("modules in a cycle are one module that nobody can read alone");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("jp.enishi.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package can be understood after those it uses, and changed without a ring");

  @ArchTest
  static void a_module_keeps_its_sub_packages_to_itself(JavaClasses classes) {
    for (String module : MODULES.subList(1, MODULES.size())) {
      noClasses()
          .that()
          .resideOutsideOfPackage(module(module))
          .should()
          .dependOnClassesThat(
              resideInAPackage("jp.enishi." + module + ".*..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              PUBLISHED.stream()
                                  .map(p -> "jp.enishi." + p)
                                  .toArray(String[]::new)))))
          .because(
              "a module's root is what it offers; sub-packages may change at any time, but for the"
                  + " published aggregates, whose services are the one write path for all")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule the_server_does_not_know_the_launcher =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.enishi.local..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jp.enishi.local..",
              "com.icegreen..",
              "org.apache.commons.compress..",
              "org.tukaani..")
          .because("on a server there is no launcher, and its libraries are not in the container");

  @ArchTest
  static final ArchRule the_launcher_does_not_know_the_server =
      noClasses()
          .that()
          .resideInAPackage("jp.enishi.local..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jp.enishi..")
                  .and(DescribedPredicate.not(resideInAPackage("jp.enishi.local.."))))
          .because("it is packed into a jar of its own and starts the server as another process");

  // ---- who may, and who sees what

  @ArchTest
  static final ArchRule every_operation_says_who_may_call_it =
      methods()
          .that(serveHttp())
          .should()
          .beAnnotatedWith(PermissionsAllowed.class)
          .orShould()
          .beAnnotatedWith(Authenticated.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .because("the server denies what says nothing; here it shows before anybody calls it");

  @ArchTest
  static final ArchRule only_the_platform_and_calendar_feeds_answer_strangers =
      methods()
          .that()
          .areAnnotatedWith(PermitAll.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAnyPackage("jp.enishi.platform..", "jp.enishi.tasks.feed")
          .allowEmptyShould(true)
          .because(
              "before sign-in there is nothing to see but the page itself and its settings; a"
                  + " calendar program cannot sign in, its address is the secret");

  @ArchTest
  static final ArchRule every_read_carries_the_visibility_condition =
      codeUnits()
          .that(readBusinessTables())
          .and(
              describe(
                  "are no known exception",
                  unit ->
                      !READS_WITHOUT_VISIBILITY.containsKey(nameOf(unit))
                          && !READS_WITHOUT_VISIBILITY.containsKey(nameOf(unit.getOwner()))))
          .should(
              new ArchCondition<>("write Visibility.condition into their SQL") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                  boolean visible =
                      unit.getMethodCallsFromSelf().stream()
                          .anyMatch(
                              call ->
                                  calls(call, Visibility.class, "condition")
                                      || calls(call, Visibility.class, "keep"));
                  events.add(
                      new SimpleConditionEvent(
                          unit, visible, unit.getDescription() + " reads whatever is there"));
                }
              })
          .because(
              "one query without it shows a customer to somebody who must not see them; whoever"
                  + " reads what was checked before stands in the list above with the reason");

  @ArchTest
  static void every_exception_from_visibility_still_exists(JavaClasses classes) {
    Set<String> reading =
        classes.stream()
            .flatMap(c -> c.getCodeUnits().stream())
            .filter(readBusinessTables())
            .flatMap(unit -> Stream.of(nameOf(unit), nameOf(unit.getOwner())))
            .collect(Collectors.toSet());
    Set<String> stale = new HashSet<>(READS_WITHOUT_VISIBILITY.keySet());
    stale.removeAll(reading);
    assertThat(stale).as("exceptions that no longer read anything: remove them").isEmpty();
  }

  // ---- style

  @ArchTest
  static final ArchRule resources_are_seen_by_http_only =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .bePackagePrivate()
          .because("code calls services; a resource translates HTTP and nothing else");

  @ArchTest
  static final ArchRule what_crosses_the_border_is_a_record =
      methods()
          .that(serveHttp())
          .should(
              new ArchCondition<>("take and answer records") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  Stream.concat(
                          method.getReturnType().getAllInvolvedRawTypes().stream(),
                          method.getParameters().stream()
                              .filter(p -> !p.isAnnotatedWith(BeanParam.class))
                              .flatMap(p -> p.getType().getAllInvolvedRawTypes().stream()))
                      .filter(type -> type.getPackageName().startsWith("jp.enishi"))
                      .filter(type -> !type.isRecord() && !type.isEnum())
                      .forEach(
                          type ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      method,
                                      "%s uses %s, which is no record"
                                          .formatted(method.getFullName(), type.getName()))));
                }
              })
          .because("a record has no hidden state: what the contract shows is all there is");

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(ConfigProperty.class)
          .because("a constructor shows what a class needs, and a test can give it");

  @ArchTest
  static final ArchRule services_do_not_change =
      fields()
          .that()
          .areDeclaredInClassesThat(
              describe(
                  "live as long as the server",
                  c ->
                      c.isAnnotatedWith(Singleton.class)
                          || c.isAnnotatedWith(ApplicationScoped.class)
                          || c.isAnnotatedWith(Path.class)))
          .should()
          .beFinal()
          .orShould()
          .haveModifier(JavaModifier.VOLATILE)
          .because("many threads share them at the same time");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Utils?|Dto|DTO|Helper|Helpers)")
          .because("such a name fits everything, so it says nothing");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes()
          .should(
              new ArchCondition<>("live in a package with a @NullMarked package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked =
                      type.getPackage()
                          .tryGetPackageInfo()
                          .filter(p -> p.isAnnotatedWith(NullMarked.class))
                          .isPresent();
                  events.add(
                      new SimpleConditionEvent(
                          type, marked, type.getPackageName() + " has no @NullMarked"));
                }
              })
          .because("the compiler checks nulls only there, and the sentence says what a package is");

  @ArchTest
  static final ArchRule dates_are_of_java_time =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo("java.util.Calendar")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo("java.text.DateFormat")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.sql\\.(Date|Time|Timestamp)")
          .because("a day is not a moment: the old classes mix them up and shift birthdays");

  @ArchTest
  static final ArchRule no_day_hangs_on_the_machine_s_time_zone =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.enishi.local..")
          .should()
          .callMethodWhere(
              target(
                  describe(
                      "reads the default time zone",
                      (AccessTarget t) ->
                          (t.getName().equals("now")
                                  && t.getOwner().getPackageName().equals("java.time")
                                  && !t.getOwner().isEquivalentTo(java.time.Instant.class)
                                  && ((AccessTarget.MethodCallTarget) t)
                                      .getRawParameterTypes()
                                      .isEmpty())
                              || is(t, ZoneId.class, "systemDefault")
                              || is(t, Clock.class, "systemDefaultZone")
                              || is(t, TimeZone.class, "getDefault"))))
          .because("today is Japan's day, wherever the server stands");

  @ArchTest
  static final ArchRule the_server_logs_and_does_not_print =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.enishi.local..")
          .should(ACCESS_STANDARD_STREAMS)
          .because(
              "a printed line has no trace id, no level and no JSON; the launcher has a console");

  private static String module(String name) {
    return "jp.enishi." + name + "..";
  }

  private static String nameOf(JavaCodeUnit unit) {
    return nameOf(unit.getOwner()) + "." + unit.getName();
  }

  private static String nameOf(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static DescribedPredicate<JavaMethod> serveHttp() {
    return describe(
        "serve HTTP",
        method ->
            !method.getOwner().isInterface() // a client of somebody else
                && method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  /** Reads of customers' data, in SQL of their own or as a list. */
  private static DescribedPredicate<JavaCodeUnit> readBusinessTables() {
    return describe(
        "read business tables",
        unit ->
            resideInAnyPackage(
                        MODULES.stream()
                            .filter(m -> !NO_BUSINESS.contains(m))
                            .map(ArchitectureTest::module)
                            .toArray(String[]::new))
                    .test(unit.getOwner())
                && unit.getMethodCallsFromSelf().stream()
                    .anyMatch(
                        call ->
                            calls(call, Handle.class, "createQuery")
                                || calls(call, Handle.class, "select")
                                || calls(call, Listing.class, "of")));
  }

  private static boolean calls(JavaAccess<?> call, Class<?> type, String method) {
    return is(call.getTarget(), type, method);
  }

  private static boolean is(AccessTarget target, Class<?> type, String method) {
    return target.getName().equals(method) && target.getOwner().isAssignableTo(type);
  }
}
