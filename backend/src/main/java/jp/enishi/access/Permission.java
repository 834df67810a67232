package jp.enishi.access;

/** What an actor may do, apart from which rows: named as in {@code @PermissionsAllowed}. */
public final class Permission {

  public static final String CUSTOMERS_READ = "customers:read";
  public static final String CUSTOMERS_WRITE = "customers:write";
  public static final String CUSTOMERS_TRASH = "customers:trash";
  public static final String CUSTOMERS_MERGE = "customers:merge";
  public static final String CUSTOMERS_IMPORT = "customers:import";
  public static final String CUSTOMERS_EXPORT = "customers:export";
  public static final String CUSTOMERS_DUPLICATES = "customers:duplicates";
  public static final String PRODUCTS_READ = "products:read";
  public static final String PRODUCTS_WRITE = "products:write";
  public static final String DEALS_READ = "deals:read";
  public static final String DEALS_WRITE = "deals:write";
  public static final String DEALS_TRASH = "deals:trash";
  public static final String ACTIVITIES_READ = "activities:read";
  public static final String ACTIVITIES_WRITE = "activities:write";
  public static final String CHANGES_UNDO = "changes:undo";
  public static final String SETTINGS_WRITE = "settings:write";
  public static final String FILES_USE = "files:use";
  public static final String LISTS_ARRANGE = "lists:arrange";
  public static final String REFERENCE_READ = "reference:read";

  private Permission() {}
}
