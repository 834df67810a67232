package jp.enishi.mailbox.mail;

import static jp.enishi.testing.MailSteps.address;
import static jp.enishi.testing.MailSteps.message;
import static jp.enishi.testing.MailSteps.named;
import static jp.enishi.testing.MailSteps.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MailResourceTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final MailSteps mails = new MailSteps(sales);
  private final MailSteps strangers = new MailSteps(stranger);

  private static byte[] letter(String from) {
    return message(newId(), from, "us@our.example", "御見積の件", "よろしくお願いします。");
  }

  @Test
  void a_mail_of_somebody_known_is_in_their_timeline_and_in_that_of_their_company() {
    String email = address("tanaka");
    String company = mails.made("/api/companies", Map.of("name", "田中商事"));
    String person = mails.person("田中", email);
    mails.made("/api/affiliations", Map.of("personId", person, "companyId", company));
    Response brought =
        mails.bringIn(letter(named("田中 一郎", email.toUpperCase(java.util.Locale.ROOT))));
    String id = brought.path("id");
    brought
        .then()
        .statusCode(201)
        .header("Location", org.hamcrest.Matchers.endsWith("/api/mails/" + id))
        .body("facts.state", equalTo("matched"))
        .body("facts.people.name", contains("田中"))
        .body("facts.companies.name", contains("田中商事"))
        .body("attributes.direction", equalTo("inbound"))
        .body("attributes.subject", equalTo("御見積の件"))
        .body("attributes.content", equalTo("よろしくお願いします。"))
        .body("attributes.sender.name", equalTo("田中 一郎"))
        .body("proposal", nullValue());
    for (String subject : List.of("person=" + person, "company=" + company, "owner=me")) {
      sales
          .request()
          .get("/api/timeline?kind=mail&" + subject)
          .then()
          .statusCode(200)
          .body("items.record.id", contains(id))
          .body("items[0].record.kind", equalTo("mail"))
          .body("items[0].attributes.subject", equalTo("御見積の件"));
    }
    sales
        .request()
        .get("/api/mails?state=matched&person=" + person + "&company=" + company)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].beginning", equalTo("よろしくお願いします。"));
    sales.request().get("/api/mails?state=failed&person=" + person).then().body("items", empty());
  }

  @Test
  void the_same_message_is_one_mail_however_often_and_by_whomever_it_is_brought_in() {
    byte[] message = letter(address("twice"));
    String id = mails.broughtIn(message);
    mails
        .bringIn(message)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("version", equalTo(1));
    strangers.get(id).then().statusCode(404);
    strangers.bringIn(message).then().statusCode(200).body("id", equalTo(id));
    strangers
        .get(id)
        .then()
        .statusCode(200)
        .body("facts.colleagues.name", contains(stranger.name()));
    stranger.request().get("/api/mails?id=" + id).then().body("items.id", contains(id));
  }

  @Test
  void a_message_id_alone_opens_nobodys_mail() {
    String known = newId();
    String id = mails.broughtIn(message(known, address("secret"), "us@our.example", "秘密", "秘密の話"));
    String other =
        strangers.broughtIn(message(known, address("liar"), "us@our.example", "秘密", "知らない話"));
    assertThat(other).isNotEqualTo(id);
    strangers.get(id).then().statusCode(404);
    strangers.get(other).then().body("attributes.messageId", not(equalTo(known)));
  }

  @Test
  void whoever_sees_one_of_its_customers_sees_a_mail_and_may_not_change_it() {
    String ours = address("ours");
    String theirs = address("theirs");
    mails.person("自課", ours);
    String person = strangers.person("他課", theirs);
    String id =
        mails.broughtIn(message(newId(), ours, "us@our.example, " + theirs, "両方に", "お二人にお送りします。"));
    mails.get(id).then().body("facts.people.name", contains("自課"));
    strangers.get(id).then().statusCode(404);
    // whom the sender's side does not see is not linked; whoever brings it in as well adds theirs
    Somebody admin = Somebody.admin();
    new MailSteps(admin).change(id, 1, Map.of("personIds", List.of(person))).then().statusCode(200);
    strangers.get(id).then().statusCode(200).body("facts.changeable", equalTo(false));
    strangers.change(id, 2, Map.of("personIds", List.of())).then().statusCode(403);
    stranger
        .request()
        .get("/api/timeline?person=" + person)
        .then()
        .body("items.record.id", contains(id));
    int version = admin.request().get("/api/people/" + person).path("version");
    String us = sales.request().get("/api/me").path("id");
    admin
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body("{\"ownerId\":\"%s\",\"teamId\":null,\"siteId\":null}".formatted(us))
        .patch("/api/people/" + person)
        .then()
        .statusCode(200);
    strangers.get(id).then().statusCode(404);
  }

  @Test
  void nobody_outside_sees_a_mail_of_nobody_by_any_door() {
    String id = mails.broughtIn(letter(address("nobody")));
    String file = mails.get(id).path("attributes.originalId");
    strangers.get(id).then().statusCode(404);
    stranger.request().get("/api/mails?id=" + id).then().body("items", empty());
    stranger.request().get("/api/records/mail/" + id + "/files").then().statusCode(404);
    stranger.request().get("/api/files/" + file + "/content").then().statusCode(404);
    stranger.request().get("/api/mails/" + id + "/history").then().statusCode(404);
    stranger
        .request()
        .body(Map.of("familyName", "他課"))
        .post("/api/mails/" + id + "/people")
        .then()
        .statusCode(404);
    String me = sales.request().get("/api/me").path("id");
    stranger.request().get("/api/timeline?owner=" + me).then().body("items", empty());
    Somebody colleague = Somebody.sales();
    new MailSteps(colleague).get(id).then().statusCode(200);
  }

  @Test
  void of_an_unknown_sender_a_person_is_proposed_and_becomes_everybodys_of_their_mails() {
    String email = address("suzuki");
    String id = mails.broughtIn(letter(named("鈴木　花子 様", email)));
    String earlier = mails.broughtIn(letter(email));
    mails
        .get(id)
        .then()
        .body("facts.state", equalTo("unmatched"))
        .body("proposal.familyName", equalTo("鈴木"))
        .body("proposal.givenName", equalTo("花子"))
        .body("proposal.email", equalTo(email));
    Response linked =
        sales
            .request()
            .body(mails.get(id).<Map<String, Object>>path("proposal"))
            .post("/api/mails/" + id + "/people");
    linked
        .then()
        .statusCode(201)
        .body("facts.state", equalTo("matched"))
        .body("facts.people.name", contains("鈴木 花子"))
        .body("proposal", nullValue());
    String person = linked.path("facts.people[0].id");
    sales
        .request()
        .get("/api/timeline?person=" + person)
        .then()
        .body("items.record.id", containsInAnyOrder(id, earlier));
    sales
        .request()
        .post("/api/changes/" + linked.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    mails.get(id).then().body("facts.state", equalTo("unmatched"));
    mails.get(earlier).then().body("facts.state", equalTo("unmatched"));
    sales.request().get("/api/people/" + person).then().statusCode(404);
  }

  @Test
  void a_mail_is_linked_by_hand_and_what_it_says_stays() {
    String id = mails.broughtIn(letter(address("hand")));
    String company = mails.made("/api/companies", Map.of("name", "手作業"));
    String deal = mails.made("/api/deals", Map.of("title", "手作業の商談", "companyId", company));
    mails
        .change(id, 1, Map.of("companyIds", List.of(company), "dealId", deal))
        .then()
        .statusCode(200)
        .body("facts.state", equalTo("matched"))
        .body("facts.dealTitle", equalTo("手作業の商談"));
    sales.request().get("/api/timeline?kind=mail&deal=" + deal).then().body("items", hasSize(1));
    for (Map.Entry<String, Object> said :
        Map.<String, Object>of("subject", "別の件名", "content", "", "sentAt", "2020-01-01T00:00:00Z")
            .entrySet()) {
      mails
          .change(id, 2, Map.of(said.getKey(), said.getValue()))
          .then()
          .statusCode(400)
          .body("errors.pointer", hasItem("/" + said.getKey()));
    }
    String foreign = strangers.made("/api/companies", Map.of("name", "他課"));
    mails
        .change(id, 2, Map.of("companyIds", List.of(foreign)))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/companyIds/0"));
    sales
        .request()
        .get("/api/mails/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items[0].fields.field", hasItem("companyIds"));
  }

  @Test
  void a_mail_in_the_trash_leaves_timelines_and_comes_back() {
    String email = address("trash");
    String person = mails.person("ごみ", email);
    byte[] message = letter(email);
    String id = mails.broughtIn(message);
    sales.request().header("If-Match", "\"1\"").delete("/api/mails/" + id).then().statusCode(200);
    sales.request().get("/api/timeline?person=" + person).then().body("items", empty());
    String again = mails.broughtIn(message);
    sales
        .request()
        .post("/api/mails/" + id + "/restore")
        .then()
        .statusCode(409)
        .body("errors.pointer", hasItem("/messageId"));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/mails/" + again)
        .then()
        .statusCode(200);
    sales.request().post("/api/mails/" + id + "/restore").then().statusCode(200);
    sales
        .request()
        .get("/api/timeline?person=" + person)
        .then()
        .body("items.record.id", contains(id));
  }

  @Test
  void a_mail_that_was_brought_in_is_taken_back_whole() {
    Response brought = mails.bringIn(letter(address("undo")));
    sales
        .request()
        .post("/api/changes/" + brought.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    mails.get(brought.path("id")).then().statusCode(404);
  }

  @Test
  void attachments_and_the_message_itself_come_back_as_they_were() {
    byte[] message =
        """
        Message-ID: <%s>
        From: a@example.jp
        Subject: with files
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <p>本文</p><script>alert(1)</script>
        --b
        Content-Type: text/plain; name=empty.txt

        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=utf-8''%%E8%%A6%%8B%%E7%%A9%%8D.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjcK
        --b--
        """
            .formatted(newId())
            .getBytes(StandardCharsets.UTF_8);
    Response brought = mails.bringIn(message);
    String id = brought.path("id");
    brought
        .then()
        .statusCode(201)
        .body("attributes.attachments", equalTo(1))
        .body("attributes.content", equalTo("本文"));
    Response files = sales.request().get("/api/records/mail/" + id + "/files");
    files.then().body("items.name", containsInAnyOrder("original.eml", "見積.pdf"));
    String pdf = files.path("items.find { it.name == '見積.pdf' }.id");
    assertThat(sales.request().get("/api/files/" + pdf + "/content").asString())
        .isEqualTo("%PDF-1.7\n");
    String original = brought.path("attributes.originalId");
    Response whole = sales.request().get("/api/files/" + original + "/content");
    assertThat(whole.asByteArray()).isEqualTo(message);
    assertThat(whole.header("Content-Disposition")).startsWith("attachment;");
    sales
        .request()
        .contentType("application/octet-stream")
        .body(new byte[] {1})
        .post("/api/records/mail/" + id + "/files?name=x.txt")
        .then()
        .statusCode(403);
  }

  @Test
  void a_mail_is_matched_as_long_as_anybody_is_left_after_an_undo() {
    String id = mails.broughtIn(letter(address("matched")));
    String company = mails.made("/api/companies", Map.of("name", "照合商事"));
    String person = mails.made("/api/people", Map.of("familyName", "照合"));
    Response first = mails.change(id, 1, Map.of("companyIds", List.of(company)));
    Response second = mails.change(id, 2, Map.of("personIds", List.of(person)));
    for (Map.Entry<Response, String> undo :
        List.of(Map.entry(first, "matched"), Map.entry(second, "unmatched"))) {
      sales
          .request()
          .post("/api/changes/" + undo.getKey().header("Change-Id") + "/undo")
          .then()
          .statusCode(200)
          .body("conflicts", empty());
      mails.get(id).then().body("facts.state", equalTo(undo.getValue()));
    }
  }

  /** A message with one header more. */
  private static byte[] with(String header, byte[] message) {
    return new String(message, StandardCharsets.ISO_8859_1)
        .replaceFirst("From:", header + "\r\nFrom:")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_forged_answer_tells_nothing_of_the_thread_it_would_belong_to() {
    String root = newId();
    String middle = newId();
    mails.broughtIn(message(root, address("root"), "us@our.example", "秘密", "始め"));
    byte[] second = message(middle, address("middle"), "us@our.example", "秘密", "返事");
    mails
        .bringIn(with("References: <" + root + ">", second))
        .then()
        .statusCode(201)
        .body("attributes.threadId", equalTo(root));
    String header = "In-Reply-To: <" + middle + ">";
    strangers
        .bringIn(with(header, letter(address("liar"))))
        .then()
        .statusCode(201)
        .body("attributes.threadId", equalTo(middle));
    mails
        .bringIn(with(header, letter(address("answer"))))
        .then()
        .statusCode(201)
        .body("attributes.threadId", equalTo(root));
  }

  @Test
  void answers_are_one_thread_whichever_comes_first() {
    String root = newId();
    String reply = mails.broughtIn(with("References: <" + root + ">", letter(address("reply"))));
    String first =
        mails.broughtIn(message(root, address("root"), "us@our.example", "最初", "はじめまして。"));
    String thread = mails.get(first).path("attributes.threadId");
    sales
        .request()
        .queryParam("thread", thread)
        .get("/api/mails")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(reply, first));
  }

  @Test
  void what_is_no_mail_is_refused_with_its_reason() {
    for (byte[] no :
        List.of(
            "これはメールではありません。".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16})) {
      mails.bringIn(no).then().statusCode(400).body("errors.pointer", hasItem("/body"));
    }
    mails.bringIn(new byte[0]).then().statusCode(400);
    mails.bringIn(new byte[(2 << 20) + 1]).then().statusCode(413);
  }

  @Test
  void a_broken_mail_is_kept_with_the_reason_and_the_message() {
    StringBuilder deep = new StringBuilder("From: deep@example.jp\r\nSubject: deep\r\n");
    for (int i = 0; i < 100; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(i));
    }
    byte[] message = deep.toString().getBytes(StandardCharsets.UTF_8);
    Response brought = mails.bringIn(message);
    brought
        .then()
        .statusCode(201)
        .body("facts.state", equalTo("failed"))
        .body("attributes.failure", equalTo("tooDeep"))
        .body("attributes.subject", equalTo("deep"));
    String original = brought.path("attributes.originalId");
    assertThat(sales.request().get("/api/files/" + original + "/content").asByteArray())
        .isEqualTo(message);
    mails.bringIn(message).then().statusCode(200).body("id", equalTo(brought.path("id")));
  }

  @Test
  void whatever_is_in_a_mail_it_is_stored_or_refused() {
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[300];
      random.nextBytes(noise);
      byte[] message = new byte[320 + noise.length];
      byte[] head =
          "From: \0\u0001\"<@>,;:(=?utf-8?B?//8=?= <%s>\r\nDate: 99 Foo 0 99:99\r\nMessage-ID: <\0>\r\nContent-Type: ;;=\r\n"
              .formatted("x".repeat(i))
              .getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, message, 0, head.length);
      System.arraycopy(noise, 0, message, head.length, noise.length);
      assertThat(mails.bringIn(message).statusCode()).isIn(200, 201, 400);
    }
  }

  @Test
  void a_repeated_request_with_its_key_brings_in_once() {
    byte[] message = letter(address("key"));
    String key = newId();
    String first = keyed(key, message).then().statusCode(201).extract().path("id");
    keyed(key, message).then().statusCode(201).body("id", equalTo(first));
    keyed(key, letter(address("other"))).then().statusCode(422);
  }

  private Response keyed(String key, byte[] message) {
    return sales
        .request()
        .header("Idempotency-Key", key)
        .contentType("message/rfc822")
        .body(message)
        .post("/api/mails");
  }

  @Test
  void a_long_mail_is_found_by_its_first_four_hundred_characters() {
    String words = "𠮷野川".repeat(116) + "巡航計測器の納期" + "以下は署名です。".repeat(20);
    String sender = address("long");
    String id = mails.broughtIn(message(newId(), sender, "us@our.example", "長い手紙", words));
    sales
        .request()
        .get("/api/mails?q=巡航計測器の納期")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
  }

  @Test
  void a_merged_person_brings_their_mails_along() {
    String email = address("merge");
    String loser = mails.person("合併", email);
    String id = mails.broughtIn(letter(email));
    String survivor = mails.made("/api/people", Map.of("familyName", "合併"));
    sales
        .request()
        .body(
            Map.of(
                "survivorId",
                survivor,
                "records",
                List.of(Map.of("id", survivor, "version", 1), Map.of("id", loser, "version", 1))))
        .post("/api/people/merges")
        .then()
        .statusCode(201);
    sales
        .request()
        .get("/api/timeline?person=" + survivor)
        .then()
        .body("items.record.id", contains(id));
    mails
        .get(id)
        .then()
        .body("attributes.personIds", contains(survivor))
        .body("id", notNullValue());
  }

  @Test
  void a_mail_that_many_colleagues_have_brought_in_can_still_be_changed() {
    byte[] letter = letter(address("many"));
    String id = mails.broughtIn(letter);
    for (int i = 0; i < 21; i++) {
      new MailSteps(Somebody.salesOfTheOtherTeam()).bringIn(letter).then().statusCode(200);
    }
    List<String> sharing = mails.get(id).path("attributes.coOwnerIds");
    assertThat(sharing).hasSize(21);
    int version = mails.get(id).path("version");
    String company = mails.made("/api/companies", Map.of("name", "大勢商事"));
    mails
        .change(id, version, Map.of("companyIds", List.of(company)))
        .then()
        .statusCode(200)
        .body("attributes.coOwnerIds", hasSize(21));
    String another = stranger.request().get("/api/me").path("id");
    List<String> more = Stream.concat(sharing.stream(), Stream.of(another)).toList();
    mails
        .change(id, version + 1, Map.of("coOwnerIds", more))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/coOwnerIds"));
    mails
        .change(id, version + 1, Map.of("coOwnerIds", sharing.subList(1, 21)))
        .then()
        .statusCode(200)
        .body("attributes.coOwnerIds", hasSize(20));
  }
}
