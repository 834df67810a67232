package jp.enishi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.demo.DemoDeals.Diary;
import jp.enishi.forecast.target.TargetSheet;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.platform.time.FiscalYearStart;

/** What the demo company's people shall sell, and what was expected on each evening. */
final class DemoForecast {

  private static final int MONTHS = 12;
  private static final long STEP = 300_000;

  private final Selling selling;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Diary diary;

  DemoForecast(Selling selling, DemoStaff staff, DemoCalendar calendar, Diary diary) {
    this.selling = selling;
    this.staff = staff;
    this.calendar = calendar;
    this.diary = diary;
  }

  void plan(Actor clerk) {
    LocalDate today = DemoCalendar.day(calendar.now());
    int first = FiscalYear.of(calendar.firstDay(), FiscalYearStart.APRIL).year();
    int last = FiscalYear.of(today, FiscalYearStart.APRIL).year();
    for (int year = first; year <= last; year++) {
      int number = year;
      diary.note(
          calendar.firstDayAt(18, year - first),
          clerk,
          () -> selling.targets().put(clerk, number, sheets(number)));
    }
    for (LocalDate day = calendar.firstDay(); day.isBefore(today); day = day.plusDays(1)) {
      LocalDate evening = day;
      diary.note(DemoCalendar.evening(evening), clerk, () -> selling.snapshots().take(evening));
    }
  }

  private List<TargetSheet> sheets(int year) {
    List<TargetSheet> sheets = new ArrayList<>();
    for (int i = 0; i < staff.sales().size(); i++) {
      Actor owner = staff.sales().get(i);
      Dice dice = Dice.of(DemoYear.SEED, "target " + year, i);
      long usual = dice.between(18, 40);
      List<Long> sales = new ArrayList<>();
      List<Long> margin = new ArrayList<>();
      for (int month = 0; month < MONTHS; month++) {
        // the last month of a half asks for more
        long yen = (usual + (month % 6 == 5 ? usual / 3 : 0)) * STEP;
        sales.add(yen);
        margin.add(yen * 3 / 10);
      }
      UUID team = owner.first(Unit.Kind.team);
      sheets.add(new TargetSheet(null, null, owner.id(), team, null, null, sales, margin));
    }
    return sheets;
  }
}
