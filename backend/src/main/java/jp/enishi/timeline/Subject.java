package jp.enishi.timeline;

import java.util.UUID;

/** Whose timeline it is. In a strand's SQL its id is {@code :subject}. */
public record Subject(Kind kind, UUID id) {

  /** The rows of a strand for each company of a subject that has sites. */
  public static final String WITH_SITES =
      "select k.id from customers.company k where (k.id = :subject or k.head_office_id = :subject) and k.merged_into is null";

  /** The rows of a strand for each team of a subject that has teams below it. */
  public static final String WITH_TEAMS_BELOW =
      "with recursive team(id) as (select cast(:subject as uuid) union all select u.id from access.unit u join team on u.parent_id = team.id) select id from team";

  /** The row of a strand for the deal that a subject, a contract, came from. */
  public static final String DEAL_BEFORE =
      "select k.deal_id as id from contracts.contract k where k.id = :subject and k.deal_id is not null";

  /** The row of a strand for the deal in which the renewal of a subject, a contract, is sold. */
  public static final String DEAL_OF_RENEWAL =
      "select k.renewal_deal_id as id from contracts.contract k where k.id = :subject and k.renewal_deal_id is not null";

  /** What a timeline can be of. */
  public enum Kind {
    /** 企業, with the sites below it. */
    COMPANY,
    /** 個人. */
    PERSON,
    /** 商談. */
    DEAL,
    /** 契約, with the deals before and after it as far as they are about it. */
    CONTRACT,
    /** 担当者: an account. */
    COLLEAGUE,
    /** 部署, with those below it. */
    TEAM,
    /** 拠点. */
    SITE
  }
}
