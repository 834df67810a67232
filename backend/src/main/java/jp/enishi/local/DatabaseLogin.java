package jp.enishi.local;

/** A database role and its password. */
public record DatabaseLogin(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
