package jp.enishi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The realm file, with the demo company's teams and users laid over it when wanted. */
final class DemoUsers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /**
   * @param folder where {@code enishi-realm.json} and {@code demo.json} are
   */
  DemoUsers(Path folder) {
    this.folder = folder;
  }

  /** A user as the terminal shows it. */
  record Login(String user, String password, String role, String name, String group) {}

  /** Writes the realm to import. Users are added to those of the realm; all else is replaced. */
  void writeRealm(Path target, boolean withDemo) {
    ObjectNode realm = read("enishi-realm.json");
    if (withDemo) {
      ObjectNode demo = read("demo.json");
      var users = new ArrayList<JsonNode>();
      realm.path("users").forEach(users::add);
      demo.path("users").forEach(users::add);
      realm.setAll(demo);
      realm.set("users", new ArrayNode(JSON.getNodeFactory(), users));
    }
    try {
      JSON.writeValue(target.toFile(), realm);
    } catch (IOException failure) {
      throw new LaunchFailure(target + ": " + failure.getMessage(), failure);
    }
  }

  List<Login> logins() {
    var logins = new ArrayList<Login>();
    for (JsonNode user : read("demo.json").path("users")) {
      JsonNode roles = user.path("realmRoles");
      logins.add(
          new Login(
              user.path("username").asText(),
              user.path("credentials").path(0).path("value").asText(),
              roles.path(roles.size() - 1).asText(),
              user.path("lastName").asText() + " " + user.path("firstName").asText(),
              user.path("groups").path(0).asText("")));
    }
    return logins;
  }

  private ObjectNode read(String name) {
    try {
      return (ObjectNode) JSON.readTree(folder.resolve(name).toFile());
    } catch (IOException failure) {
      throw new LaunchFailure(folder.resolve(name) + ": " + failure.getMessage(), failure);
    }
  }
}
