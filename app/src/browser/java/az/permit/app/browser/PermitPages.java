package az.permit.app.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a clerk does on the pages of a permit. */
final class PermitPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final DemoBrowser demo;
  private final Page page;

  PermitPages(DemoBrowser demo, Page page) {
    this.demo = demo;
    this.page = page;
  }

  /** Fills in the form of a new permit, with letters that only Azerbaijani has. */
  PermitPages fillIn(String pin, String surname) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Baku"));
    page.navigate(demo.address("/permits/new"));
    page.fill("#pin", pin);
    page.fill("#cardSeries", "AZE");
    page.fill("#cardNumber", "1234567");
    page.fill("#firstName", "İlqar");
    page.fill("#surname", surname);
    page.fill("#birthDate", "12.03.1985");
    page.fill("#workplace", "Əsas anbar");
    page.fill("#position", "mühəndis");
    page.fill("#start", DAY.format(today));
    page.fill("#end", DAY.format(today.plusDays(20)));
    page.fill("#basisDate", DAY.format(today.minusDays(3)));
    page.fill("#basisNumber", "17/4");
    page.selectOption("#type", "staff");
    page.locator("#territories").check();
    return this;
  }

  PermitPages note(String note) {
    page.fill("#note", note);
    return this;
  }

  void save() {
    page.click("#save");
  }

  /** Ticks, saves, checks the answers and confirms. */
  void confirm() {
    page.locator("#confirm").check();
    page.click("#save");
    page.click("#confirm-now");
  }

  /** Reloads the page of a permit until MIA has decided. */
  void awaitState(String state) {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!page.locator("#state").textContent().contains(state) && System.nanoTime() < until) {
      page.waitForTimeout(500);
      page.reload();
    }
  }
}
