package jp.enishi.access;

/** What it takes to read, write and throw away the records of a kind. */
public record Rights(String read, String write, String trash) {

  public static final Rights CUSTOMERS =
      new Rights(Permission.CUSTOMERS_READ, Permission.CUSTOMERS_WRITE, Permission.CUSTOMERS_TRASH);

  public static final Rights PRODUCTS =
      new Rights(Permission.PRODUCTS_READ, Permission.PRODUCTS_WRITE, Permission.PRODUCTS_WRITE);

  public static final Rights ACTIVITIES =
      new Rights(
          Permission.ACTIVITIES_READ, Permission.ACTIVITIES_WRITE, Permission.ACTIVITIES_WRITE);

  public static final Rights DEALS =
      new Rights(Permission.DEALS_READ, Permission.DEALS_WRITE, Permission.DEALS_TRASH);
}
