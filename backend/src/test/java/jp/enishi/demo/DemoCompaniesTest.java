package jp.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.platform.address.PostalCodes;
import jp.enishi.platform.reference.Industries;
import jp.enishi.platform.text.CorporateNumber;
import jp.enishi.platform.text.InvoiceNumber;
import jp.enishi.platform.text.LegalForm;
import jp.enishi.platform.text.PhoneNumber;
import jp.enishi.platform.text.PostalCode;
import jp.enishi.platform.text.Reading;
import org.junit.jupiter.api.Test;

class DemoCompaniesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final DemoCompanies COMPANIES = new DemoCompanies(1);
  private static final List<CompanyDetails> MANY = COMPANIES.stream(3_000, DAY).toList();

  @Test
  void the_same_seed_and_index_give_the_same_company() {
    assertThat(new DemoCompanies(1).at(2_999, DAY)).isEqualTo(MANY.get(2_999));
    assertThat(new DemoCompanies(2).at(2_999, DAY)).isNotEqualTo(MANY.get(2_999));
  }

  @Test
  void every_corporate_number_is_valid_and_nobody_elses() {
    List<String> numbers =
        MANY.stream().map(CompanyDetails::corporateNumber).filter(Objects::nonNull).toList();
    assertThat(numbers)
        .hasSizeGreaterThan(2_000)
        .doesNotHaveDuplicates()
        .allSatisfy(n -> assertThat(CorporateNumber.read(n)).isInstanceOf(Reading.Fine.class))
        .allSatisfy(n -> assertThat(n.substring(1)).startsWith("99"));
  }

  @Test
  void the_invoice_number_of_a_corporation_is_its_own_and_a_sole_proprietors_is_no_corporations() {
    for (CompanyDetails company : MANY) {
      if (company.invoiceNumber() != null) {
        boolean incorporated = LegalForm.in(String.valueOf(company.name())).isPresent();
        InvoiceNumber number = InvoiceNumber.read(company.invoiceNumber()).accepted().orElseThrow();
        assertThat(number.corporateNumber().map(CorporateNumber::digits).orElse(null))
            .as(company.name())
            .isEqualTo(incorporated ? company.corporateNumber() : null);
      }
    }
  }

  @Test
  void addresses_are_real_towns_with_their_postal_code() {
    assertThat(MANY)
        .allSatisfy(
            c ->
                assertThat(
                        PostalCodes.ofJapan()
                            .candidates(new PostalCode(String.valueOf(c.postalCode()))))
                    .anySatisfy(
                        place -> {
                          assertThat(c.prefecture()).isEqualTo(place.prefecture());
                          assertThat(c.city()).isEqualTo(place.city());
                          assertThat(c.street()).startsWith(place.town());
                        }));
    assertThat(MANY.stream().map(CompanyDetails::prefecture).distinct().count()).isGreaterThan(35);
  }

  @Test
  void a_branch_stands_in_the_city_of_its_name() {
    CompanyDetails head = MANY.getFirst();
    for (int i = 0; i < 100; i++) {
      CompanyDetails branch = COMPANIES.site(i, head, UUID.randomUUID(), DAY);
      String city = String.valueOf(branch.city());
      assertThat(String.valueOf(branch.name()))
          .startsWith(head.name() + " " + city.substring(0, city.indexOf('市')));
    }
  }

  @Test
  void telephone_numbers_can_be_nobodys_and_keep_their_grouping() {
    assertThat(MANY)
        .allSatisfy(
            c -> {
              String phone = String.valueOf(c.phone());
              assertThat(phone).matches("0\\d{1,3}-1\\d{0,3}-\\d{4}|04-71\\d\\d-\\d{4}");
              assertThat(PhoneNumber.read(phone).accepted().orElseThrow().formatted())
                  .isEqualTo(phone);
            });
  }

  @Test
  void names_have_many_legal_forms_readings_and_known_industries() {
    Set<String> forms =
        MANY.stream()
            .flatMap(c -> LegalForm.in(String.valueOf(c.name())).stream())
            .map(f -> f.form().label())
            .collect(Collectors.toSet());
    assertThat(forms).contains("株式会社", "有限会社", "合同会社", "医療法人", "学校法人", "一般社団法人");
    assertThat(MANY)
        .allSatisfy(c -> assertThat(c.nameKana()).matches("[ァ-ヶー ]+"))
        .allSatisfy(c -> assertThat(Industries.coded(String.valueOf(c.industry()))).isPresent())
        .allSatisfy(
            c -> assertThat(c.email() == null || c.email().endsWith(".example.co.jp")).isTrue());
    assertThat(MANY.stream().map(CompanyDetails::name)).contains("𠮷野家具製作所株式会社", "キヤノリア精機株式会社");
  }

  @Test
  void private_customers_are_of_the_age_of_their_given_name_and_write_from_example_com() {
    DemoPeople people = new DemoPeople(1);
    for (int i = 0; i < 500; i++) {
      PersonDetails person = people.privately(i, DAY);
      assertThat(person.birthDate()).isBefore(DAY.minusYears(19));
      assertThat(person.email() == null || person.email().matches("[a-z]+\\.\\d+@example\\.com"))
          .as(person.email())
          .isTrue();
      assertThat(person.mobile() == null || person.mobile().matches("0[79]0-0\\d{3}-\\d{4}"))
          .isTrue();
    }
  }
}
