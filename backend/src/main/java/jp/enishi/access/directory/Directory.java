package jp.enishi.access.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we ask of Keycloak. Addresses are relative to the server, with the realm in the path. */
interface Directory {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Token(String access_token) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record User(
      String id,
      String username,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      boolean enabled) {

    /** 姓 名, or the sign-in name when one of them is missing. */
    String name() {
      return lastName == null || lastName.isBlank() || firstName == null || firstName.isBlank()
          ? username
          : lastName + " " + firstName;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Group(String id, String path) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RoleName(String name) {}

  @POST
  @Path("/realms/{realm}/protocol/openid-connect/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Token token(
      @PathParam("realm") String realm,
      @FormParam("grant_type") String grantType,
      @FormParam("client_id") String client,
      @FormParam("client_secret") String secret);

  @GET
  @Path("/admin/realms/{realm}/users")
  List<User> users(
      @PathParam("realm") String realm,
      @HeaderParam("Authorization") String authorization,
      @QueryParam("first") int first,
      @QueryParam("max") int max,
      @QueryParam("briefRepresentation") boolean brief);

  @GET
  @Path("/admin/realms/{realm}/groups")
  List<Group> groups(
      @PathParam("realm") String realm,
      @HeaderParam("Authorization") String authorization,
      @QueryParam("max") int max);

  @GET
  @Path("/admin/realms/{realm}/groups/{id}/children")
  List<Group> children(
      @PathParam("realm") String realm,
      @HeaderParam("Authorization") String authorization,
      @PathParam("id") String id,
      @QueryParam("max") int max);

  @GET
  @Path("/admin/realms/{realm}/groups/{id}/members")
  List<User> members(
      @PathParam("realm") String realm,
      @HeaderParam("Authorization") String authorization,
      @PathParam("id") String id,
      @QueryParam("max") int max);

  @GET
  @Path("/admin/realms/{realm}/users/{id}/role-mappings/realm/composite")
  List<RoleName> roles(
      @PathParam("realm") String realm,
      @HeaderParam("Authorization") String authorization,
      @PathParam("id") String id);
}
