package jp.enishi.search;

import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.access.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one search box. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "One box over everything the caller may see.")
class SearchResource {

  private static final int PER_KIND = 6;

  /** Found records, grouped. */
  @Schema(name = "SearchResults", requiredProperties = "groups")
  record Results(List<Group> groups) {}

  /** The found records of one kind. */
  @Schema(
      name = "SearchGroup",
      requiredProperties = {"kind", "items", "more"})
  record Group(
      @Schema(examples = "company") String kind,
      List<Searchable.Hit> items,
      @Schema(description = "There are more than are shown here.") boolean more) {}

  private final CurrentActor current;
  private final SearchDocs docs;
  private final List<Searchable> kinds;

  SearchResource(CurrentActor current, SearchDocs docs, @All List<Searchable> kinds) {
    this.current = current;
    this.docs = docs;
    this.kinds = kinds;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "search",
      summary = "Search while typing",
      description =
          "Finds records by name or title, reading, phone, mail, corporate, member, product, deal, contract or quote number, from one character on; kinds that the caller may not read are left out. Width, case, hiragana or katakana and old or"
              + " new kanji forms do not matter: たかはし, ﾀｶﾊｼ and 高橋 all find 髙橋. Words are combined with AND. Numbers are found by any four digits in a row.")
  public Results search(
      @Parameter(description = "Up to 100 characters.", required = true, example = "山田")
          @QueryParam("q")
          @Nullable String q) {
    SearchQuery query = SearchQuery.of("q", q == null ? "" : q);
    List<Group> groups = new ArrayList<>();
    if (!query.isEmpty()) {
      Actor actor = current.get();
      kinds.stream()
          .filter(kind -> actor.may(kind.permission()))
          .forEach(kind -> groups.add(group(actor, kind, query)));
    }
    return new Results(groups.stream().filter(g -> !g.items().isEmpty()).toList());
  }

  private Group group(Actor actor, Searchable kind, SearchQuery query) {
    Visibility visibility = Visibility.of(actor);
    List<UUID> found =
        docs.find(visibility.in(kind.sight().ofDocuments()), kind.kind(), query, PER_KIND + 1);
    List<UUID> shown = found.subList(0, Math.min(PER_KIND, found.size()));
    Map<UUID, Searchable.Hit> hits =
        kind.hits(visibility, shown).stream().collect(Collectors.toMap(Searchable.Hit::id, h -> h));
    return new Group(
        kind.kind(),
        shown.stream().filter(hits::containsKey).map(hits::get).toList(),
        found.size() > PER_KIND);
  }
}
